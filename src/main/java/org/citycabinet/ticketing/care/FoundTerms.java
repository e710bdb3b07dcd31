package org.citycabinet.ticketing.care;

import java.time.Period;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on cards that were found.
 *
 * @param clause its number
 * @param kinds which kinds of medium it is about
 * @param keptFor how long one is kept for its owner (RIG-42)
 */
public record FoundTerms(String clause, Cell<MediumKind> kinds, Period keptFor)
    implements Rule<MediumKind> {

  @Override
  public boolean covers(MediumKind kind) {
    return kinds.covers(kind);
  }
}
