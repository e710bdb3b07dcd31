package org.citycabinet.ticketing.concession;

import java.time.LocalDate;
import org.citycabinet.words.Refused;

/**
 * What a person is granted.
 *
 * @param operator the operator's code
 * @param category the code of the category in the operator's terms
 * @param from the first day
 * @param until the last day, included; null where it has none
 * @param word on whose word
 */
public record Grant(String operator, String category, LocalDate from, LocalDate until, Word word) {

  /**
   * Refuses a term that ends before it begins.
   *
   * @throws Refused at the field {@code until}
   */
  public Grant {
    if (until != null && until.isBefore(from)) {
      throw Refused.field("until", "concession.until.before-from");
    }
  }
}
