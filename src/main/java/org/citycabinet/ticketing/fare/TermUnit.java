package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What a term is made of, when its unused part is counted (RIG-74.2, RIG-75.2). */
public enum TermUnit {
  /** Dates of the operator's calendar. */
  CALENDAR_DAY {
    @Override
    public int total(Span term, ZoneId zone) {
      return between(term.firstDay(zone), term.lastDay(zone)) + 1;
    }

    @Override
    int begun(Span term, Instant at, ZoneId zone) {
      return between(term.firstDay(zone), LocalDate.ofInstant(at, zone)) + 1;
    }
  },
  /** Stretches of 24 hours from the second of the first authorisation. */
  RUNNING_24_HOURS {
    @Override
    public int total(Span term, ZoneId zone) {
      return (int) Duration.between(start(term), term.until()).toDays();
    }

    @Override
    int begun(Span term, Instant at, ZoneId zone) {
      return (int) Math.floorDiv(Duration.between(start(term), at).toSeconds(), DAY_SECONDS) + 1;
    }
  },
  /** The whole term at once: what has begun is used. */
  WHOLE {
    @Override
    public int total(Span term, ZoneId zone) {
      return 1;
    }

    @Override
    int begun(Span term, Instant at, ZoneId zone) {
      if (at.isBefore(term.from())) {
        return 0;
      }
      return at.isBefore(term.until()) ? 1 : 2;
    }
  };

  private static final long DAY_SECONDS = 86_400;

  /** How many of them the whole term has. */
  public abstract int total(Span term, ZoneId zone);

  /** How many have begun by then, the one of that moment included, though it be past the term. */
  abstract int begun(Span term, Instant at, ZoneId zone);

  /** Those left when the one of that moment counts as used (RIG-74.2). */
  public int leftAfter(Span term, Instant at, ZoneId zone) {
    var total = total(term, zone);
    return Math.max(0, Math.min(total, total - begun(term, at, zone)));
  }

  /** Those left when the one of that moment counts as unused (RIG-69). */
  public int leftFrom(Span term, Instant at, ZoneId zone) {
    var total = total(term, zone);
    return Math.max(0, Math.min(total, total - begun(term, at, zone) + 1));
  }

  private static int between(LocalDate first, LocalDate last) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last));
  }

  private static Instant start(Span term) {
    return term.from().truncatedTo(ChronoUnit.SECONDS);
  }
}
