package org.citycabinet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The front of a reader in a browser: nobody but the person at this computer may use it. */
class ScreenServerTest {
  private static final String JSON = "application/json";
  private static final String HELD = "{\"number\":\"sb 3000 5001\",\"vehicle\":\"101\"}";

  @TempDir Path folder;
  private Bench bench;
  private ScreenServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void begin() throws IOException {
    bench = Bench.cutOff(folder);
    server = new ScreenServer(new Screen(bench.unit, bench.clock), 0);
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    bench.close();
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aCardIsHeldAndWithoutAServerTheReaderSaysThatItDecidesItself() throws Exception {
    var answer = post("card", JSON, HELD);
    assertEquals(200, answer.statusCode());
    var now = State.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    assertEquals("notAllowed", now.getString("line1"));
    assertEquals("NONE", now.getString("decidedBy"), "of this card the serial is not known");
    assertTrue(now.getBoolean("offline"));
    assertEquals("CURRENT", now.getString("age"));
  }

  @ParameterizedTest
  @CsvSource({
    "card, number, '{\"number\":\"x\",\"vehicle\":\"101\"}'",
    "card, number, '{\"number\":\"<script>1</script>\",\"vehicle\":\"101\"}'",
    "card, vehicle, '{\"number\":\"SB30005001\",\"vehicle\":\" \"}'",
    "card, body, '{\"number\":'",
    "card, body, '[]'",
    "connection, cut, '{\"cut\":\"ANYTHING\"}'",
    "press, 'there is no button 9', '{\"button\":9}'"
  })
  void whatIsWrongIsNamed(String path, String field, String body) throws Exception {
    var answer = post(path, JSON, body);
    assertEquals(400, answer.statusCode());
    assertEquals(
        field, State.parse(answer.body().getBytes(StandardCharsets.UTF_8)).getString("field"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "http://127.0.0.1:1", "null"})
  void noOtherSitesPageMayPress(String origin) throws Exception {
    var asked = at("press").header("Content-Type", JSON).header("Origin", origin);
    assertEquals(403, send(asked.POST(BodyPublishers.ofString("{\"button\":3}"))).statusCode());
    var read = at("screen.json").header("Origin", origin);
    assertEquals(403, send(read).statusCode());
  }

  @Test
  void noOtherSitesFormMayPress() throws Exception {
    var cross = at("press").header("Content-Type", JSON).header("Sec-Fetch-Site", "cross-site");
    assertEquals(403, send(cross.POST(BodyPublishers.ofString("{\"button\":3}"))).statusCode());
    assertEquals(415, post("press", "text/plain", "{\"button\":3}").statusCode());
    assertEquals(200, send(at("").header("Sec-Fetch-Site", "cross-site")).statusCode(), "a link");
  }

  /** A name that somebody else made point to this computer. */
  @Test
  void anotherNameIsNotAnswered() throws Exception {
    var port = URI.create(server.url()).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var ask = "GET / HTTP/1.1\r\nHost: rebound.example:" + port + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({"lv, Ko redz pasažieris", "lt, Ką mato keleivis", "en, What the passenger sees"})
  void thePageSpeaksThreeLanguages(String language, String words) throws Exception {
    var page = send(at("?lang=" + language));
    assertTrue(page.body().contains(words), page.body());
    assertTrue(page.body().contains("<html lang=\"" + language + "\""));
    assertFalse(page.body().contains("{{"), "a word is missing");
    var asked = send(at("").header("Accept-Language", language + "-XX,de;q=0.5"));
    assertTrue(asked.body().contains(words));
  }

  @Test
  void itRunsOnlyItsOwnScript() throws Exception {
    var page = send(at(""));
    var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    for (var file : new String[] {"screen.js", "screen.css", "screen.json"}) {
      assertEquals(200, send(at(file)).statusCode());
    }
    assertEquals(404, send(at("device.json")).statusCode());
    assertEquals(404, post("enrol", JSON, "{}").statusCode());
    var put = at("press").PUT(BodyPublishers.ofString("{}"));
    assertEquals(405, send(put).statusCode());
  }
}
