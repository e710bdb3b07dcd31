package org.citycabinet.ticketing.fare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** Counts to the first instant that is too late. */
public final class Deadline {

  private Deadline() {}

  /**
   * The first instant that is later than so long after the day. The day that many months later is
   * still in time; where its month has no such date, the month's last one is.
   *
   * @param day the calendar day from which it counts
   * @param period zero means: on that very day
   * @param zone the operator's time zone
   */
  public static Instant after(LocalDate day, Period period, ZoneId zone) {
    return day.plus(period).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
