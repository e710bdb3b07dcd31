package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.Refused;

/** Answers what the terms under which a ticket was bought give back; decisions ask it too. */
@ApplicationScoped
class RefundQuotes {
  @Inject Operators operators;

  /**
   * The terms of an operator that were in force at that time.
   *
   * @throws Refused as missing, where there is no such operator or it had no terms yet
   */
  RefundTerms terms(String operator, Instant boughtAt) {
    return new RefundTerms(operators.scheme(operator, boughtAt));
  }
}
