package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Compares a vehicle's journal with what the server has: every event is sent once more, and the
 * server must know each already.
 */
final class FleetAudit {
  private static final int AT_ONCE = 500;
  private static final int SEE_OTHER = 303;

  private final String name;
  private final Unit unit;
  private final FleetTally tally;

  FleetAudit(String name, Unit unit, FleetTally tally) {
    this.name = name;
    this.unit = unit;
    this.tally = tally;
  }

  void run() throws IOException, InterruptedException {
    var taps = new Journal(unit.state()).taps();
    for (int from = 0; from < taps.size(); from += AT_ONCE) {
      batch(taps.subList(from, Math.min(taps.size(), from + AT_ONCE)));
    }
    for (var tap : taps) {
      if (tap.containsKey("online")) {
        single(tap);
      }
    }
  }

  private void batch(List<JsonObject> taps) throws IOException, InterruptedException {
    var sent = taps.stream().filter(tap -> !tap.containsKey("online")).toList();
    var array = Json.createArrayBuilder();
    sent.forEach(array::add);
    var batch =
        Json.createObjectBuilder()
            .add("batchId", UUID.randomUUID().toString())
            .add("sentAt", unit.now().toString())
            .add("deviceSeqFrom", taps.get(0).getJsonNumber("deviceSeq"))
            .add("deviceSeqTo", taps.get(taps.size() - 1).getJsonNumber("deviceSeq"))
            .add("blocklistVersion", new Lists(unit).held().version())
            .add("configVersion", unit.config().getString("version"))
            .add("taps", array)
            .build();
    var answer = unit.server().post("tap-batches", batch.toString());
    var told = Server.json(Server.expect(answer, 200));
    if (!told.getJsonArray("gaps").isEmpty()) {
      tally.broken(name + ": numbers are missing: " + told.getJsonArray("gaps"));
    }
    var results = told.getJsonArray("results").getValuesAs(JsonObject.class);
    for (int i = 0; i < sent.size(); i++) {
      known(sent.get(i), results.get(i));
    }
  }

  private void known(JsonObject tap, JsonObject result) {
    var word = result.getString("result");
    // What was withdrawn may have reached the server, and been charged, all the same.
    var known = Journal.isWithdrawn(tap) ? Set.of("DUPLICATE", "CONFLICT") : Set.of("DUPLICATE");
    if (known.contains(word)) {
      tally.count("taps found at the server");
      charged(tap, result.getJsonNumber("chargedCents").longValue());
    } else {
      tally.broken(name + ": tap " + tap.get("deviceSeq") + " is " + word + ", not DUPLICATE");
    }
  }

  private void single(JsonObject tap) throws IOException, InterruptedException {
    var event = Json.createObjectBuilder(tap).remove("online").build();
    var answer = unit.server().post("validations", event.toString());
    if (answer.statusCode() != SEE_OTHER) {
      tally.broken(name + ": asked about " + tap.get("deviceSeq") + ": " + answer.statusCode());
      return;
    }
    tally.count("taps found at the server");
    var place = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    var id = place.substring(place.lastIndexOf('/') + 1);
    var told = unit.server().get("validations/" + id, "application/json", null);
    charged(tap, Server.json(Server.expect(told, 200)).getJsonNumber("fareCents").longValue());
  }

  private void charged(JsonObject tap, long cents) {
    tally.charged(tap.getString("mediumNumber"), cents);
  }
}
