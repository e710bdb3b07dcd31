package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;

/** Answers by the terms in force; purchases and readers ask the same. */
@ApplicationScoped
public class Offers {
  @Inject Operators operators;

  /**
   * The terms of an operator that were in force at that time.
   *
   * @throws Refused as missing, where there is no such operator or it had no terms yet
   */
  public TicketTerms terms(String operator, Instant at) {
    return new TicketTerms(operators.scheme(operator, at));
  }

  /** Every product of an operator with what one costs there and then. */
  public List<SaleQuote> all(String operator, Channel channel, Instant at) {
    var terms = terms(operator, at);
    if (!terms.hasCatalogue()) {
      return List.of();
    }
    return terms.catalogue().products().stream()
        .map(product -> new SaleRequest(product.code(), 1, channel, at, Optional.empty()))
        .map(terms::sale)
        .toList();
  }
}
