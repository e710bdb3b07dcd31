package org.citycabinet.sandbox;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that runs like the real one but may be set, so that the sandbox and a portal with a
 * shifted clock agree about what is due. {@code POST /clock} with an instant as its body sets it.
 */
final class MovableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  MovableClock(Instant startsAt) {
    if (startsAt != null) {
      moveTo(startsAt);
    }
  }

  private void moveTo(Instant instant) {
    ahead = Duration.between(Instant.now(), instant);
  }

  void handle(Call call) throws IOException {
    if (call.isPost()) {
      try {
        moveTo(Instant.parse(call.text().strip()));
      } catch (DateTimeException e) {
        call.text(400, "The body has to be an instant such as 2026-09-01T10:00:00Z.");
        return;
      }
    }
    call.json(200, Json.createObjectBuilder().add("now", instant().toString()).build());
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The sandbox reckons in UTC only.");
  }
}
