package org.citycabinet.utility.enquiries;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** By which day a question is answered: the resident is told it, the queue is sorted by it. */
final class Promise {

  private static final int WORKING_DAYS = 5;

  private Promise() {}

  /** The fifth working day after the day it was asked on. */
  static LocalDate after(LocalDate asked) {
    var day = asked;
    for (var left = WORKING_DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isWorking(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
