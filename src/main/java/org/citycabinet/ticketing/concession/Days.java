package org.citycabinet.ticketing.concession;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.citycabinet.words.Refused;

/** Reads days that clerks type. */
final class Days {
  private Days() {}

  /**
   * The day of that text, such as {@code 2027-08-31}; null where it is blank.
   *
   * @throws Refused at the field where it is no day
   */
  static LocalDate of(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Refused.field(field, "concession.date.wrong");
    }
  }
}
