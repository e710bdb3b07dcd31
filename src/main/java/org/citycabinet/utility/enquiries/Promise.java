package org.citycabinet.utility.enquiries;

import java.time.Instant;
import java.time.LocalDate;
import org.citycabinet.operator.Scheme;

/**
 * By which day a question is answered: the resident is told it, the queue is sorted by it.
 *
 * @param workingDays within how many; 1 or more
 */
record Promise(int workingDays) {
  private static final PromiseFamily FAMILY = new PromiseFamily();

  /**
   * The last working day of the operator's promise; its calendar day on which it was asked does not
   * count.
   */
  static LocalDate on(Instant asked, Scheme scheme) {
    var day = LocalDate.ofInstant(asked, scheme.operator().zone());
    return scheme.workingDays().after(day, scheme.terms(FAMILY).workingDays());
  }
}
