package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Uploads the taps that the server has not had. A batch is on the disk before it is sent; after a
 * crash the very same one is sent again.
 */
final class Uploading {
  private static final int AT_ONCE = 500;
  private static final String PENDING = "batch.json";
  private static final String ASKED = "asked-again";
  static final String DONE = "uploaded";

  private final Unit unit;
  private final State state;

  Uploading(Unit unit) {
    this.unit = unit;
    this.state = unit.state();
  }

  String upload() throws IOException, InterruptedException {
    var server = unit.server();
    Map<String, Integer> counts = new TreeMap<>();
    while (isPending(server)) {
      send(server, counts);
    }
    return counts.isEmpty() ? "nothing to upload" : counts.toString();
  }

  /** Whether there is a batch to send; makes it where there are taps for one. */
  private boolean isPending(Server server) throws IOException, InterruptedException {
    if (state.read(PENDING).isPresent()) {
      return true;
    }
    var done = Long.parseLong(state.text(DONE).orElse("0"));
    var taps =
        new Journal(state)
            .taps().stream().filter(tap -> number(tap) > done).limit(AT_ONCE).toList();
    if (taps.isEmpty()) {
      return false;
    }
    askAgain(server, taps);
    state.write(PENDING, batch(taps).toString());
    return true;
  }

  /**
   * What the server was asked may not have reached it; what did is not decided twice. On a bad line
   * the next try goes on where this one ends.
   */
  private void askAgain(Server server, List<JsonObject> taps)
      throws IOException, InterruptedException {
    var asked = Long.parseLong(state.text(ASKED).orElse("0"));
    for (var tap : taps) {
      if (tap.containsKey("online") && number(tap) > asked) {
        var event = Json.createObjectBuilder(tap).remove("online").build();
        var answer = server.post("validations", event.toString());
        if (Failed.isPassing(answer.statusCode())) {
          throw new Failed(answer.statusCode(), "asked about " + event.get("deviceSeq"));
        }
        state.write(ASKED, Long.toString(number(tap)));
      }
    }
  }

  private JsonObject batch(List<JsonObject> taps) throws IOException {
    var array = Json.createArrayBuilder();
    taps.stream().filter(tap -> !tap.containsKey("online")).forEach(array::add);
    return Json.createObjectBuilder()
        .add("batchId", UUID.randomUUID().toString())
        .add("sentAt", unit.now().toString())
        .add("deviceSeqFrom", number(taps.get(0)))
        .add("deviceSeqTo", number(taps.get(taps.size() - 1)))
        .add("blocklistVersion", new Lists(unit).held().version())
        .add("configVersion", unit.config().getString("version"))
        .add("taps", array)
        .build();
  }

  private void send(Server server, Map<String, Integer> counts)
      throws IOException, InterruptedException {
    var batch = state.text(PENDING).orElseThrow();
    var answer = Server.expect(server.post("tap-batches", batch), 200);
    Server.json(answer).getJsonArray("results").getValuesAs(JsonObject.class).stream()
        .map(result -> result.getString("result"))
        .forEach(result -> counts.merge(result, 1, Integer::sum));
    var last = State.parse(batch.getBytes(StandardCharsets.UTF_8)).getJsonNumber("deviceSeqTo");
    state.write(DONE, last.toString());
    state.delete(PENDING);
  }

  private static long number(JsonObject tap) {
    return tap.getJsonNumber("deviceSeq").longValue();
  }
}
