package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspectors' handhelds call. */
@RunAsClient
@Requirement({"RIG-56", "RIG-58"})
class InspectionCallsIT extends InContainer {
  private static final String CALL = "/api/v1/inspections";
  private static final String HANDHELD = "device enrolled by riga-admin";

  @Test
  void eachMediumIsAnsweredAndCanBeReadAgain() throws IOException, InterruptedException {
    var device = People.person(HANDHELD);
    var answer = device.json(CALL, check(Map.of()));
    assertEquals(201, answer.statusCode(), answer.body());
    var results = HttpDevice.read(answer.body()).getJsonArray("results");
    assertEquals(2, results.size());
    var card = results.getJsonObject(0);
    assertEquals("NOT_BEGUN", card.getString("state"));
    assertTrue(card.getBoolean("identityDocument"));
    assertEquals(1500, card.getJsonArray("surcharges").getJsonObject(0).getInt("amountCents"));
    assertEquals("UNKNOWN", results.getJsonObject(1).getString("state"));
    assertEquals(answer.body(), device.get(location(answer)).body());
  }

  @Test
  void theSameEventIsLedToItsAnswerAndAnotherUnderItsNameIsRefused()
      throws IOException, InterruptedException {
    var device = People.person(HANDHELD);
    var check = check(Map.of());
    var first = device.json(CALL, check);
    var again = device.json(CALL, check);
    assertEquals(303, again.statusCode());
    assertEquals(location(first), location(again));
    var other = Json.createObjectBuilder(HttpDevice.read(check)).add("vehicleId", "2").build();
    assertEquals(422, device.json(CALL, other.toString()).statusCode());
  }

  @Test
  void ofManyAtOnceOneIsMade() throws Exception {
    var device = People.person(HANDHELD);
    var check = check(Map.of());
    var all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(device, check)))
            .toList();
    var answers = new ArrayList<Integer>();
    for (var each : all) {
      answers.add(each.get(30, TimeUnit.SECONDS));
    }
    assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers::toString);
    assertEquals(7, answers.stream().filter(status -> status == 303).count(), answers::toString);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "eventId| null",
        "eventId| \" \"",
        "eventId| 5",
        "time| null",
        "time| \"yesterday\"",
        "time| \"2001-01-01T00:00:00Z\"",
        "vehicleId| null",
        "vehicleId| []",
        "routeId| {}",
        "tripId| 5",
        "direction| \"123456789012345678901\"",
        "media| null",
        "media| []",
        "media| \"RS10002231\"",
        "media| [1]",
        "media| [\" \"]",
        "media| [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]"
      })
  void whatIsWrongIsNamed(String member, String value) throws IOException, InterruptedException {
    var answer = People.person(HANDHELD).json(CALL, check(Map.of(member, value)));
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(member, HttpDevice.read(answer.body()).getString("field"));
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException, InterruptedException {
    var large = check(Map.of("more", quoted("x".repeat(20_000))));
    assertEquals(413, People.person(HANDHELD).json(CALL, large).statusCode());
  }

  /** On the page as in the call: the demonstration has an inspector there too. */
  @Test
  @Requirement("VEN-32")
  void anInspectorInVentspilsIsToldWhetherACardHasItsTravelTicket() throws Exception {
    var inspector = People.person("ventspils-inspector");
    var page = "/staff/inspection?vehicle=101";
    var checked = inspector.post(page, Map.of("media", "VR20000417"));
    assertEquals(302, checked.statusCode(), checked.body());
    var found = inspector.get(location(checked)).body();
    assertTrue(found.contains("data-state=\"NOT_AUTHORISED\""), found);
    var device = People.person("device enrolled by ventspils-admin");
    var answer = device.json(CALL, check(Map.of("media", "[\"VR20000417\"]")));
    var card = HttpDevice.read(answer.body()).getJsonArray("results").getJsonObject(0);
    assertEquals("NOT_AUTHORISED", card.getString("state"), answer.body());
    assertEquals("32", card.getString("clause"));
    assertEquals(0, card.getJsonArray("surcharges").size());
  }

  @Test
  void anotherOperatorsMediumIsUnknown() throws IOException, InterruptedException {
    var answer = People.person("device enrolled by siauliai-admin").json(CALL, check(Map.of()));
    var state = HttpDevice.read(answer.body()).getJsonArray("results").getJsonObject(0);
    assertEquals("UNKNOWN", state.getString("state"));
  }

  @Test
  void aDeviceOutOfUseIsRefused() throws Exception {
    var admin = People.person("riga-admin");
    var handheld = new HttpDevice(admin);
    var device = handheld.signedIn();
    assertEquals(201, device.json(CALL, check(Map.of())).statusCode());
    disable(admin, handheld.id());
    Await.await(() -> status(device, check(Map.of())) == 403);
  }

  private static void disable(HttpPerson admin, String device)
      throws IOException, InterruptedException {
    var page = "/staff/device?id=" + device;
    var form =
        HtmlForm.all(admin.get(page).body()).stream()
            .filter(each -> each.destroying().contains("disable"))
            .findFirst()
            .orElseThrow();
    admin.send(page, form.with(Map.of("why", "lost")).pressing("disable"));
  }

  private static int status(HttpPerson device, String check) {
    try {
      return device.json(CALL, check).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String check(Map<String, String> spoilt) {
    var all = new LinkedHashMap<String, String>();
    all.put("eventId", quoted(UUID.randomUUID().toString()));
    all.put("time", quoted(Instant.now().toString()));
    all.put("vehicleId", quoted("v-" + UUID.randomUUID()));
    all.put("routeId", "null");
    all.put("tripId", "null");
    all.put("direction", "null");
    all.put("media", "[\"rs 1000 4412\", \"RS 0000 0000\"]");
    all.putAll(spoilt);
    return all.entrySet().stream()
        .map(each -> quoted(each.getKey()) + ": " + each.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
  }
}
