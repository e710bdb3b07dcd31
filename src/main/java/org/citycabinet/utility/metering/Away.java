package org.citycabinet.utility.metering;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which nobody is at home.
 *
 * @param from the first
 * @param until the last
 */
public record Away(LocalDate from, LocalDate until) {

  public Away {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + until);
    }
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  boolean meets(Away other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /** On how many days after one and up to another, itself included, somebody is at home. */
  static long daysAtHome(LocalDate after, LocalDate upTo, List<Away> absences) {
    return after
        .plusDays(1)
        .datesUntil(upTo.isBefore(after) ? after.plusDays(1) : upTo.plusDays(1))
        .filter(day -> absences.stream().noneMatch(away -> away.covers(day)))
        .count();
  }
}
