package org.citycabinet.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.citycabinet.words.Refused;

/**
 * The time by which business is done. It goes with the machine's clock; in demonstration mode it
 * may start elsewhere ({@code CABINET_CLOCK}) and be moved on, so that a month can pass in a test.
 */
@ApplicationScoped
class BusinessClock extends Clock implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Settings settings;
  private volatile Duration ahead = Duration.ZERO;

  @PostConstruct
  void begin() {
    settings.find("CABINET_CLOCK").ifPresent(this::beginAt);
  }

  private void beginAt(String wanted) {
    if (!settings.isDemonstration()) {
      throw new IllegalStateException("CABINET_CLOCK is for CABINET_MODE=demo only");
    }
    try {
      ahead = Duration.between(Clock.systemUTC().instant(), Instant.parse(wanted));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "CABINET_CLOCK must be an instant such as 2026-11-20T08:00:00Z", e);
    }
  }

  /**
   * Moves the clock.
   *
   * @param to the instant that it is from now on
   * @throws Refused outside demonstration mode
   */
  void moveTo(Instant to) {
    if (!settings.isDemonstration()) {
      throw Refused.missing("platform.error.missing");
    }
    ahead = Duration.between(Clock.systemUTC().instant(), to);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
