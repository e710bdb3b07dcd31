package org.citycabinet.nightly;

import java.time.LocalDate;
import org.citycabinet.operator.Operator;

/**
 * A night of an operator.
 *
 * @param operator whose
 * @param on the day on which it begins, in the operator's zone
 */
public record Night(Operator operator, LocalDate on) {

  /** The operator's code. */
  public String code() {
    return operator.code();
  }
}
