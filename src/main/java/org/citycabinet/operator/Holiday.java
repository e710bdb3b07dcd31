package org.citycabinet.operator;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public holiday.
 *
 * @param day {@code --MM-DD}, so many days from Easter Sunday, or one date and no other
 * @param movesOn whether the next working day is free where it falls on a Saturday or Sunday
 */
record Holiday(Day day, boolean movesOn) {
  private static final Pattern EASTER = Pattern.compile("EASTER([+-]\\d{1,2})");

  /** On which day of a year it falls, if on any. */
  @FunctionalInterface
  interface Day {
    Optional<LocalDate> in(int year);
  }

  /**
   * Reads {@code 11-18}, {@code EASTER-2} or {@code 2023-05-29}.
   *
   * @throws RuntimeException where it is none of these
   */
  static Day day(String text) {
    var easter = EASTER.matcher(text);
    if (easter.matches()) {
      int days = Integer.parseInt(easter.group(1));
      return year -> Optional.of(easter(year).plusDays(days));
    }
    if (text.length() == "MM-DD".length()) {
      var day = MonthDay.parse("--" + text);
      return year -> Optional.of(day.atYear(year));
    }
    var once = LocalDate.parse(text);
    return year -> Optional.of(once).filter(date -> date.getYear() == year);
  }

  /** Easter Sunday of the western churches, by the rule of the Gregorian calendar. */
  static LocalDate easter(int year) {
    int century = year / 100;
    int golden = year % 19;
    int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
  }
}
