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
import java.time.temporal.ChronoUnit;
import org.citycabinet.words.Refused;

/**
 * The time by which business is done. It goes with the machine's clock; in demonstration mode it
 * may start elsewhere ({@code CABINET_CLOCK}) and be moved on, so that a month can pass in a test.
 * All nodes go by the same.
 */
@ApplicationScoped
public class BusinessClock extends Clock implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Settings settings;
  @Inject transient ClockHands hands;
  private volatile Duration ahead = Duration.ZERO;
  private Instant began = Instant.EPOCH;

  @PostConstruct
  void begin() {
    settings.find("CABINET_CLOCK").ifPresent(this::beginAt);
    look();
    began = instant();
  }

  private void beginAt(String wanted) {
    if (!settings.isDemonstration()) {
      throw new IllegalStateException("CABINET_CLOCK is for CABINET_MODE=demo only");
    }
    try {
      hands.put(Duration.between(Clock.systemUTC().instant(), Instant.parse(wanted)));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "CABINET_CLOCK must be an instant such as 2026-11-20T08:00:00Z", e);
    }
  }

  /**
   * Moves the clock, and back again at most to where it began: before that there is no data, and
   * may be no terms of any operator.
   *
   * @param to the instant that it is from now on
   * @throws Refused outside demonstration mode; at {@code now} where it is before the beginning
   */
  public synchronized void moveTo(Instant to) {
    if (!settings.isDemonstration()) {
      throw Refused.missing("platform.error.missing");
    }
    if (to.isBefore(began)) {
      throw Refused.field("now", "platform.clock.past", began.truncatedTo(ChronoUnit.SECONDS));
    }
    hands.put(Duration.between(Clock.systemUTC().instant(), to));
    look();
  }

  /** Looks whether it was moved on another node; outside demonstration mode nobody can. */
  public synchronized void look() {
    if (settings.isDemonstration()) {
      ahead = hands.ahead();
    }
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
