package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.citycabinet.ticketing.wire.EventResult;

/**
 * All taps, one line each, on the disk before the passenger is answered. A line cut off by a crash
 * was never answered; it is dropped, and its number used again.
 */
final class Journal {
  private static final String NAME = "taps.jsonl";

  private final State state;

  Journal(State state) {
    this.state = state;
  }

  /** All whole lines, in the order of their numbers. */
  List<JsonObject> taps() throws IOException {
    var taps = new ArrayList<JsonObject>();
    for (var line : state.text(NAME).orElse("").split("\n", -1)) {
      try {
        taps.add(State.parse(line.getBytes(StandardCharsets.UTF_8)));
      } catch (JsonException e) {
        break;
      }
    }
    return taps;
  }

  /** The number of the next tap. */
  long next() throws IOException {
    var taps = taps();
    return taps.isEmpty() ? 1 : number(taps.get(taps.size() - 1)) + 1;
  }

  /** Writes a tap behind the last whole line. */
  void add(JsonObject tap) throws IOException {
    var line = tap + "\n";
    var whole = taps().stream().mapToInt(each -> bytes(each + "\n").length).sum();
    try (var channel =
        FileChannel.open(state.path(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      var rest = ByteBuffer.wrap(bytes(line));
      while (rest.hasRemaining()) {
        channel.write(rest, channel.size());
      }
      channel.force(true);
    }
  }

  /**
   * The server is no longer asked to decide that one: it goes up as not done. Where the server has
   * decided it, the two contradict each other, and a person looks at it.
   */
  void withdraw(long number) throws IOException {
    var lines = new StringBuilder();
    for (var tap : taps()) {
      lines.append(number(tap) == number ? withdrawn(tap) : tap).append('\n');
    }
    state.write(NAME, lines.toString());
  }

  private static JsonObject withdrawn(JsonObject tap) {
    return Json.createObjectBuilder(tap)
        .remove("online")
        .add("eventResult", EventResult.OTHER.code())
        .build();
  }

  /** Whether it was withdrawn; what was refused here tells that it took nothing. */
  static boolean isWithdrawn(JsonObject tap) {
    return tap.getInt("eventResult", 0) == EventResult.OTHER.code() && tap.isNull("amountCents");
  }

  private static long number(JsonObject tap) {
    return tap.getJsonNumber("deviceSeq").longValue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
