package org.citycabinet.ticketing.product;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.Money;

/**
 * A clause of an operator's terms on what a single trip costs from the wallet.
 *
 * @param clause its number
 * @param categories for which fare categories
 * @param fare what a trip costs, the discount taken off (SIA-03)
 */
public record FareTerms(String clause, Cell<String> categories, Money fare)
    implements Rule<String> {

  @Override
  public boolean covers(String category) {
    return categories.covers(category);
  }
}
