package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.ticketing.fare.ListAge;

/** What was decided by less than a current blocklist, until the server has been told. */
final class Degrading {
  private static final String NAME = "degraded.json";

  private final State state;

  Degrading(State state) {
    this.state = state;
  }

  /** A trip was decided by a list of that age. */
  void note(ListAge age, Instant at, boolean granted) throws IOException {
    if (!age.isDegraded()) {
      return;
    }
    var before = json();
    var worst = before.map(old -> ListAge.valueOf(old.getString("worst"))).orElse(ListAge.CURRENT);
    var now =
        Json.createObjectBuilder()
            .add("worst", (worst.compareTo(age) > 0 ? worst : age).name())
            .add("since", before.map(old -> old.getString("since")).orElse(at.toString()))
            .add("until", at.toString())
            .add("granted", count(before, "granted") + (granted ? 1 : 0))
            .add("refused", count(before, "refused") + (granted ? 0 : 1));
    state.write(NAME, now.build().toString());
  }

  private static int count(Optional<JsonObject> before, String name) {
    return before.map(old -> old.getInt(name)).orElse(0);
  }

  /** All of it, as the server is told; empty where there is nothing to tell. */
  Optional<JsonObject> json() throws IOException {
    return state.json(NAME);
  }

  /** The server knows. */
  void told() throws IOException {
    state.delete(NAME);
  }
}
