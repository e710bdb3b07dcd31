package org.citycabinet.device;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.ListFlaw;

/** Fetches time, configuration and blocklist; says which list is in use, and how the device is. */
final class Syncing {
  private static final String BINARY = "application/vnd.citycabinet.blocklist";

  private final Unit unit;
  private final State state;
  private final Lists lists;

  Syncing(Unit unit) {
    this.unit = unit;
    this.state = unit.state();
    this.lists = new Lists(unit);
  }

  String sync() throws IOException, InterruptedException {
    var server = unit.server();
    time(server);
    config(server);
    var held = lists.held();
    var flaw = blocklist(server, held);
    acknowledge(server, held, flaw);
    new Telling(unit, server).tell(held.version());
    return "version %d, %d media blocked%s"
        .formatted(held.version(), held.size(), flaw.map(f -> ", refused a list: " + f).orElse(""));
  }

  private void time(Server server) throws IOException, InterruptedException {
    var answer = Server.expect(server.get("time", "application/json", null), 200);
    var theirs = Instant.parse(Server.json(answer).getString("serverTime"));
    var skew = Duration.between(unit.clock(), theirs);
    state.write(State.SKEW, Long.toString(skew.toMillis()));
  }

  private void config(Server server) throws IOException, InterruptedException {
    var tag = state.json(State.CONFIG).map(json -> "\"" + json.getString("version") + "\"");
    var answer = server.get("config", "application/json", tag.orElse(null));
    if (answer.statusCode() != 304) {
      state.write(State.CONFIG, Server.json(Server.expect(answer, 200)).toString());
    }
  }

  /**
   * A delta where there is a list already; the full list where there is none, or the delta fails.
   * What was wrong with the delta is told even where the full list is good.
   */
  private Optional<ListFlaw> blocklist(Server server, HeldList held)
      throws IOException, InterruptedException {
    if (held.version() == 0) {
      return full(server, held);
    }
    var answer =
        server.get("blocklist?by=" + lists.by() + "&since=" + held.version(), BINARY, null);
    if (answer.statusCode() == 304) {
      return Optional.empty();
    }
    if (answer.statusCode() == 410) {
      return full(server, held);
    }
    var flaw = lists.take(held, Server.expect(answer, 200).body(), true);
    return flaw.isEmpty() ? flaw : full(server, held).or(() -> flaw);
  }

  private Optional<ListFlaw> full(Server server, HeldList held)
      throws IOException, InterruptedException {
    var answer = Server.expect(server.get("blocklist?by=" + lists.by(), BINARY, null), 200);
    return lists.take(held, answer.body(), false);
  }

  private void acknowledge(Server server, HeldList held, Optional<ListFlaw> flaw)
      throws IOException, InterruptedException {
    var ack =
        Json.createObjectBuilder()
            .add("version", held.version())
            .add("by", lists.by())
            .add("appliedAt", unit.now().toString());
    flaw.ifPresent(why -> ack.add("flaw", why.name()));
    Server.expect(server.post("blocklist/acks", ack.build().toString()), 204);
  }
}
