package org.citycabinet.utility.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Until when a meter may be used for settling (LUD-21).
 *
 * @param until the last day of its verification
 */
public record Verification(LocalDate until) {

  /** How near the end is. */
  public enum State {
    /** Far away: nothing to do. */
    FAR,
    /** Near: time to order a new one. */
    NEAR,
    /** Past. */
    PAST
  }

  /**
   * How near the end is on that day.
   *
   * @param reminderDays how many days before the end it counts as near
   */
  State on(LocalDate day, int reminderDays) {
    if (day.isAfter(until)) {
      return State.PAST;
    }
    return ChronoUnit.DAYS.between(day, until) <= reminderDays ? State.NEAR : State.FAR;
  }
}
