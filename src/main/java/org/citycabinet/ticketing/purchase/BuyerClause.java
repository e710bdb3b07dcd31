package org.citycabinet.ticketing.purchase;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * A clause of an operator's terms on who may buy.
 *
 * @param clause its number
 * @param travellers for whom
 * @param personalised whether the buyer's account must be a personalised one
 * @param travellerPersonalised whether the traveller must be somebody whom the operator knows
 */
record BuyerClause(
    String clause, Cell<Traveller> travellers, boolean personalised, boolean travellerPersonalised)
    implements Rule<Traveller> {

  @Override
  public boolean covers(Traveller facts) {
    return travellers.covers(facts);
  }
}
