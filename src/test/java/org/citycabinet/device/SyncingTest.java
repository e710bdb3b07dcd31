package org.citycabinet.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.citycabinet.ticketing.wire.ListFlaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The last good list stays, and whatever was wrong with another one is reported. */
class SyncingTest {
  private static final long NEWER = Bench.HELD + 1;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private final Queue<JsonObject> acknowledged = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private Bench bench;
  private byte[] delta;
  private byte[] full;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    bench = new Bench(folder, Line.plain());
    bench.enrolAt("http://127.0.0.1:" + server.getAddress().getPort());
    delta = bench.delta(Bench.HELD, NEWER);
    full = bench.list(NEWER);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    var address = call.getRequestURI().toString();
    var sent = call.getRequestBody().readAllBytes();
    var name = address.replaceAll(".*/v1/|\\?.*", "");
    if (name.equals("blocklist/acks")) {
      acknowledged.add(State.parse(sent));
    }
    var answer =
        switch (name) {
          case "devices/token" -> bytes("{\"access_token\": \"t\"}");
          case "time" -> bytes("{\"serverTime\": \"" + Bench.START + "\"}");
          case "blocklist" -> address.contains("since=") ? delta : full;
          case "devices/self/status" -> bytes("{\"vehicleId\": \"101\", \"newKeyWanted\": false}");
          default -> new byte[0];
        };
    int status = name.equals("config") ? 304 : name.equals("blocklist/acks") ? 204 : 200;
    call.sendResponseHeaders(status, status == 200 ? answer.length : -1);
    call.getResponseBody().write(status == 200 ? answer : new byte[0]);
    call.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void whatIsGoodIsTakenWithoutAWord() throws Exception {
    assertEquals("version 4, 1 media blocked", new Syncing(bench.unit).sync());
    assertEquals(List.of("4 "), told());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "TRUNCATED",
        "MALFORMED",
        "UNKNOWN_KEY",
        "BAD_SIGNATURE",
        "FOREIGN",
        "OLDER",
        "EXPIRED",
        "WRONG_BASE"
      })
  void whatWasWrongWithADeltaIsReportedThoughTheFullListIsGood(ListFlaw flaw) throws Exception {
    delta = spoilt(flaw);
    assertEquals(
        "version 4, 1 media blocked, refused a list: " + flaw, new Syncing(bench.unit).sync());
    assertEquals(List.of("4 " + flaw), told());
    assertEquals(NEWER, new Lists(bench.unit).held().version());
  }

  @Test
  void whereBothAreBadTheLastGoodListStays() throws Exception {
    delta = spoilt(ListFlaw.WRONG_BASE);
    full = spoilt(ListFlaw.TRUNCATED);
    assertEquals(
        "version 3, 1 media blocked, refused a list: TRUNCATED", new Syncing(bench.unit).sync());
    assertEquals(List.of("3 TRUNCATED"), told());
    assertEquals(Bench.HELD, new Lists(bench.unit).held().version());
  }

  private List<String> told() {
    return acknowledged.stream()
        .map(ack -> ack.getInt("version") + " " + ack.getString("flaw", ""))
        .toList();
  }

  private byte[] spoilt(ListFlaw flaw) throws IOException {
    return switch (flaw) {
      case TRUNCATED -> Arrays.copyOf(delta, delta.length - 1);
      case BAD_SIGNATURE -> {
        var bytes = delta.clone();
        bytes[bytes.length - 1] ^= 1;
        yield bytes;
      }
      case UNKNOWN_KEY -> {
        try (var other = new Bench(elsewhere, Line.plain())) {
          yield other.delta(Bench.HELD, NEWER);
        }
      }
      case FOREIGN -> bench.listOf("riga", NEWER);
      case OLDER -> bench.list(Bench.HELD - 1);
      case EXPIRED -> bench.expired(NEWER);
      case WRONG_BASE -> bench.delta(Bench.HELD - 1, NEWER);
      default -> bytes("<html>Sign in to this network</html>");
    };
  }
}
