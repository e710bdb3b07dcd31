package org.citycabinet.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes, but not by the right time. */
final class MovedClock extends Clock {
  private final Clock right;
  private Duration ahead;

  MovedClock(Clock right, Duration ahead) {
    this.right = right;
    this.ahead = ahead;
  }

  void ahead(Duration by) {
    ahead = by;
  }

  @Override
  public Instant instant() {
    return right.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return right.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovedClock(right.withZone(zone), ahead);
  }
}
