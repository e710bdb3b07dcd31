package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.operator.Operators;

/** Answers what the terms under which a ticket was bought give back; decisions ask it too. */
@ApplicationScoped
class RefundQuotes {
  @Inject Operators operators;

  RefundQuote quote(String operator, RefundRequest wish) {
    return new RefundTerms(operators.scheme(operator, wish.purchasedAt())).quote(wish);
  }
}
