package org.citycabinet.ticketing.fare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param until the first instant after it; after {@code from}
 */
public record Span(Instant from, Instant until) {

  /** Refuses a stretch that ends before it begins. */
  public Span {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(from + " is not before " + until);
    }
  }

  /** The days from the first to the last, both included. */
  static Span ofDays(LocalDate first, LocalDate last, ZoneId zone) {
    return new Span(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether the instant lies in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  LocalDate firstDay(ZoneId zone) {
    return LocalDate.ofInstant(from, zone);
  }

  LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(until.minusNanos(1), zone);
  }
}
