package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader gets that asks whether a passenger may travel. */
@RunAsClient
class ValidationCallsIT extends InContainer {
  private static final String EMPTY = "SB30005048";
  private static final String FULL = "SB30001196";
  private static final String NOBODYS = "SB99999999";

  private HttpPerson device;

  @BeforeEach
  void aDevice() throws Exception {
    device = People.person("device enrolled by siauliai-admin");
  }

  @Test
  @Requirement("SIA-03")
  void aCardWithTooLittleIsRefusedWithTheLinesToShow() throws Exception {
    var answer = ask(EMPTY);
    var refusal = refusal(402, "not-enough", answer);
    assertEquals(0, refusal.getInt("balanceCents"));
    assertEquals("NEPAKANKA 0.90 EUR", refusal.getString("line1"));
    assertEquals("LIKUTIS 0.00 EUR", refusal.getString("line2"));
    assertIsReadAgain(refusal, answer);
  }

  @Test
  void aCardThatNobodyKnowsIsRefusedWithTheLinesToShow() throws Exception {
    var answer = ask(NOBODYS);
    var refusal = refusal(404, "unknown-medium", answer);
    assertFalse(refusal.getString("line1").isBlank());
    assertFalse(refusal.containsKey("balanceCents"));
    assertIsReadAgain(refusal, answer);
  }

  /** What is decided on it a second time leaves no trace: neither a tap nor a booking. */
  @Test
  void anEventIsDecidedOnceHoweverOftenItIsSent() throws Exception {
    var sent = Belongings.tap(FULL).replace("INFO", "TAP");
    var first = device.json("/api/v1/validations", sent);
    assertEquals(201, first.statusCode(), first.body());
    var before = balance();
    var again = device.json("/api/v1/validations", sent);
    assertEquals(303, again.statusCode(), again.body());
    assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
    assertEquals(before, balance());
  }

  @Test
  void anotherEventOfItsNameIsRefused() throws Exception {
    var sent = Belongings.tap(FULL).replace("INFO", "TAP");
    assertEquals(201, device.json("/api/v1/validations", sent).statusCode());
    var before = balance();
    var other =
        device.json("/api/v1/validations", sent.replace("\"stopId\": null", "\"stopId\": \"9\""));
    assertEquals(409, other.statusCode(), other.body());
    assertEquals(before, balance());
  }

  private int balance() throws IOException, InterruptedException {
    var told = device.json("/api/v1/validations", Belongings.tap(FULL));
    return HttpDevice.read(told.body()).getInt("balanceCents");
  }

  private HttpResponse<String> ask(String medium) throws IOException, InterruptedException {
    return device.json("/api/v1/validations", Belongings.tap(medium).replace("INFO", "TAP"));
  }

  private static JsonObject refusal(int status, String name, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    var refusal = HttpDevice.read(answer.body());
    assertEquals("/problems/" + name, refusal.getString("type"));
    assertEquals("REJECTED", refusal.getString("decision"));
    assertEquals("ERROR", refusal.getString("sound"));
    return refusal;
  }

  private void assertIsReadAgain(JsonObject refusal, HttpResponse<String> answer)
      throws IOException, InterruptedException {
    var place = URI.create(answer.headers().firstValue("Location").orElseThrow());
    var again = HttpDevice.read(device.get(place.getPath()).body());
    for (var member : new String[] {"decision", "line1", "line2", "sound"}) {
      assertEquals(again.getString(member), refusal.getString(member));
    }
  }
}
