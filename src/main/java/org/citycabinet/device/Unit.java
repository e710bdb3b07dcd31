package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** One device at work: its folder, its own clock, and the way to its server. */
final class Unit implements AutoCloseable {
  /** A token lives for some minutes; a new one is asked for well before it ends. */
  private static final long TOKEN_NANOS = 300_000_000_000L;

  private final State state;
  private final Clock clock;
  private final Line line;
  private Server server;
  private long signedInAt;

  private Unit(State state, Clock clock, Line line) {
    this.state = state;
    this.clock = clock;
    this.line = line;
  }

  /** A device in that folder, which no other process may use meanwhile. */
  static Unit open(Path folder, Clock clock, Line line) throws IOException {
    return new Unit(State.open(folder), clock, line);
  }

  State state() {
    return state;
  }

  /** The device's own clock, right or wrong. */
  Instant clock() {
    return clock.instant();
  }

  /** The server's time, as far as it was told. */
  Instant now() throws IOException {
    return clock().plusMillis(Long.parseLong(state.text(State.SKEW).orElse("0")));
  }

  JsonObject identity() throws IOException {
    return state.json(State.IDENTITY).orElseThrow(() -> new Failed("enrol first"));
  }

  JsonObject config() throws IOException {
    return state.json(State.CONFIG).orElseThrow(() -> new Failed("sync first"));
  }

  /** A server of that address, without a token. */
  Server server(String url) {
    return new Server(url, line);
  }

  /** The server that the device is enrolled at, with a token of its own. */
  Server server() throws IOException, InterruptedException {
    if (server == null || System.nanoTime() - signedInAt > TOKEN_NANOS) {
      var next = server(identity().getString("url"));
      next.signIn(state);
      server = next;
      signedInAt = System.nanoTime();
    }
    return server;
  }

  @Override
  public void close() throws IOException {
    state.close();
  }
}
