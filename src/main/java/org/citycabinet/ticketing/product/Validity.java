package org.citycabinet.ticketing.product;

import java.time.Instant;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TermUnit;

/**
 * When a ticket is valid, and by which clause.
 *
 * @param useBy the first instant at which it is too late to begin to use it; empty where the terms
 *     name none
 * @param term when it is valid; empty while nothing has started its term
 * @param unit what an unused part of the term is counted in
 * @param units how many of those the whole term has; for one not started, as if begun at purchase
 * @param clause of the operator's terms
 */
public record Validity(
    Optional<Instant> useBy, Optional<Span> term, TermUnit unit, int units, String clause) {

  /**
   * The first instant at which the whole of what was bought is void: for a load of several tickets
   * the last day to begin one.
   */
  public Optional<Instant> end(Product product) {
    return product.isLoadOfSeveral() || term.isEmpty() ? useBy : term.map(Span::until);
  }
}
