package org.citycabinet.ticketing.opendata;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.ticketing.product.ServiceTerms.Days;

/**
 * Hours of a sort of day in which a ticket is valid.
 *
 * @param days which days
 * @param from the first minute
 * @param until the first minute after; empty for the end of the day
 */
record Hours(Days days, LocalTime from, Optional<LocalTime> until) {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  boolean isWholeDay() {
    return from.equals(LocalTime.MIDNIGHT) && until.isEmpty();
  }

  /** The first second. */
  String start() {
    return LONG.format(from);
  }

  /** The first second after; empty for the end of the day. */
  Optional<String> end() {
    return until.map(LONG::format);
  }

  /** A name that says what they are, such as {@code WORKING_1400}. */
  String code() {
    return isWholeDay()
        ? days.name()
        : days + "_" + SHORT.format(from) + until.map(end -> "_" + SHORT.format(end)).orElse("");
  }
}
