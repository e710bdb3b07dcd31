package org.citycabinet.registration;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * A clause of an operator's terms on how passengers register.
 *
 * @param clause its number
 * @param ways which ways it is about
 * @param offered whether they are open
 */
record WayClause(String clause, Cell<Way> ways, boolean offered) implements Rule<Way> {

  @Override
  public boolean covers(Way facts) {
    return ways.covers(facts);
  }
}
