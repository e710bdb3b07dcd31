package org.citycabinet.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked while the passenger waits, and what becomes of it where no answer comes. */
class AskingTest {
  private static final String CARD = "SB30005001";
  private static final String HOUR_LONG =
      """
      {"decision": "ACCEPTED", "line1": "good", "line2": "", "sound": "OK", "fareCents": 0,
       "balanceCents": null, "validUntil": "2026-03-02T09:00:00Z", "clause": "5", "serial": 1,
       "kind": "CARD"}""";
  private static final String TRUSTING =
      """
      clause,list,media,ticket,wallet,credit,trust,trips,denied_for
      5,,,YES,YES,NO,YES,12,PT24H
      """;

  @TempDir Path folder;
  private final Line plain = Line.plain();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, List<JsonObject>> received = new ConcurrentHashMap<>();
  private HttpServer server;
  private Bench bench;
  private Reader reader;
  private String lost = "";
  private int through;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    answers.put("token", "{\"access_token\": \"t\"}");
    answers.put("tap-batches", "{\"results\": []}");
    answers.put("validations", HOUR_LONG);
    bench = new Bench(folder, this::send);
    bench.enrolAt("http://127.0.0.1:" + server.getAddress().getPort());
    reader = new Reader(bench.unit, bench.cards);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    var name = name(call.getRequestURI().getPath());
    var body = call.getRequestBody().readAllBytes();
    if (body.length > 0 && body[0] == '{') {
      received.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>()).add(State.parse(body));
    }
    var answer = answers.get(name).getBytes(UTF_8);
    call.sendResponseHeaders(name.equals("validations") ? 201 : 200, answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    if (name(request.uri().getPath()).equals(lost) && through-- <= 0) {
      throw new IOException("lost");
    }
    return plain.send(request);
  }

  private List<JsonObject> asked() {
    return received.getOrDefault("validations", List.of());
  }

  /** The taps of the only batch that the server got. */
  private List<JsonObject> uploaded() throws IOException, InterruptedException {
    lost = "";
    new Uploading(bench.unit).upload();
    return received.get("tap-batches").get(0).getJsonArray("taps").getValuesAs(JsonObject.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPANION", "ACTIVATE", "COLLECT"})
  void whatWasRefusedWithoutAnAnswerIsNotChargedLater(EventType type) throws Exception {
    lost = "validations";
    assertEquals("noLink", reader.read(Bench.ask(type, CARD, "101")).line1());
    var taps = uploaded();
    assertEquals(List.of(), asked(), "the server is not asked again");
    assertEquals(1, taps.size());
    assertEquals(1, taps.get(0).getInt("eventResult"));
    assertFalse(taps.get(0).containsKey("online"));
  }

  @Test
  void whoHadTooLittleMoneyIsNotChargedLater() throws Exception {
    bench.cards.put(
        Card.unknown(CARD).says(Optional.of(1L), MediumKind.CARD, Optional.of(Money.ZERO)));
    lost = "validations";
    assertEquals("notEnough 0.90", reader.read(Bench.tap(CARD, "101")).line1());
    var taps = uploaded();
    assertEquals(List.of(), asked());
    assertEquals(List.of(1, 2), taps.stream().map(tap -> tap.getInt("deviceSeq")).toList());
    assertTrue(taps.stream().allMatch(tap -> tap.getInt("eventResult") == 1));
    assertTrue(Journal.isWithdrawn(taps.get(0)));
    assertFalse(Journal.isWithdrawn(taps.get(1)), "it was decided here");
  }

  @Test
  void whoWasLetOnIsAskedAboutAgain() throws Exception {
    bench.cards.put(
        Card.unknown(CARD)
            .says(Optional.of(1L), MediumKind.CARD, Optional.of(Money.ofCents(5_000))));
    lost = "validations";
    assertEquals("paid 0.90", reader.read(Bench.tap(CARD, "101")).line1());
    var taps = uploaded();
    assertEquals(1, asked().size());
    assertEquals(1, asked().get(0).getInt("deviceSeq"));
    assertEquals(List.of(2), taps.stream().map(tap -> tap.getInt("deviceSeq")).toList());
  }

  @Test
  void onABadLineAskingGoesOnWhereItEnded() throws Exception {
    reader.read(Bench.ask(EventType.INFO, CARD, "101"));
    reader.read(Bench.ask(EventType.INFO, CARD, "101"));
    lost = "validations";
    through = 1;
    assertThrows(IOException.class, () -> new Uploading(bench.unit).upload());
    assertEquals(List.of(), uploaded(), "both were decided by the server");
    assertEquals(
        List.of(1, 2, 1, 2), asked().stream().map(tap -> tap.getInt("deviceSeq")).toList());
  }

  @Test
  void ofATicketThatTheServerToldNothingIsKnownOnceItIsOver() throws Exception {
    trust();
    assertEquals("good", reader.read(Bench.tap(CARD, "101")).line1());
    reader.cut(true);
    bench.after(Duration.ofMinutes(59));
    assertEquals("good", reader.read(Bench.tap(CARD, "102")).line1());
    bench.after(Duration.ofHours(2));
    assertEquals("trusted", reader.read(Bench.tap(CARD, "103")).line1());
    bench.cards.put(bench.cards.get(CARD).shows(Bench.START));
    assertEquals("notAllowed", reader.read(Bench.tap(CARD, "104")).line1(), "the chip tells");
  }

  /** An operator that lets strangers on, and takes no money off media. */
  private void trust() throws IOException {
    var config = bench.unit.config();
    var terms = Json.createObjectBuilder(config.getJsonObject("terms")).add("offline", TRUSTING);
    bench
        .unit
        .state()
        .write(
            State.CONFIG, Json.createObjectBuilder(config).add("terms", terms).build().toString());
  }

  @Test
  void anAnswerOfSomebodyElseIsNone() throws Exception {
    answers.put("time", "<html>Sign in to this network</html>");
    answers.put("validations", "<html>Sign in to this network</html>");
    var screen = new Screen(bench.unit, bench.clock);
    screen.sync();
    assertEquals("UNREACHABLE", screen.json().getString("trouble"));
    assertEquals("noLink", reader.read(Bench.ask(EventType.COLLECT, CARD, "101")).line1());
  }
}
