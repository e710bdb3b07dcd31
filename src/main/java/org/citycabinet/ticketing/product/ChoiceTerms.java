package org.citycabinet.ticketing.product;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.TicketChoice;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on which of several tickets a reader takes.
 *
 * @param clause its number
 * @param media on which media
 * @param choice how it is chosen
 */
public record ChoiceTerms(String clause, Cell<MediumKind> media, TicketChoice choice)
    implements Rule<MediumKind> {

  @Override
  public boolean covers(MediumKind medium) {
    return media.covers(medium);
  }
}
