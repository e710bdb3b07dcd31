package org.citycabinet.utility.enquiries;

import java.time.Instant;
import java.time.LocalDate;
import org.citycabinet.operator.Scheme;

/** By which day a question is answered: the resident is told it, the queue is sorted by it. */
final class Promise {

  private static final int WORKING_DAYS = 5;

  private Promise() {}

  /** The fifth working day after the operator's calendar day on which it was asked. */
  static LocalDate on(Instant asked, Scheme scheme) {
    var day = LocalDate.ofInstant(asked, scheme.operator().zone());
    return scheme.workingDays().after(day, WORKING_DAYS);
  }
}
