package org.citycabinet.device;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

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
    return taps.isEmpty()
        ? 1
        : taps.get(taps.size() - 1).getJsonNumber("deviceSeq").longValue() + 1;
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
