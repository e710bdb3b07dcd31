package org.citycabinet.ticketing.validation;

import java.time.Period;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on how long trips are remembered.
 *
 * @param clause its number
 * @param kinds which kinds of medium it is about
 * @param keptFor how long what was tapped with them is kept (RIG-78)
 */
record RetentionTerms(String clause, Cell<MediumKind> kinds, Period keptFor)
    implements Rule<MediumKind> {

  @Override
  public boolean covers(MediumKind kind) {
    return kinds.covers(kind);
  }
}
