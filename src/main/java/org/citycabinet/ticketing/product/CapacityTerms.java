package org.citycabinet.ticketing.product;

import java.util.Collection;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on how many kinds of ticket a medium holds at once (RIG-7).
 *
 * @param clause its number
 * @param media on which media
 * @param kinds how many
 */
public record CapacityTerms(String clause, Cell<MediumKind> media, Kinds kinds)
    implements Rule<MediumKind> {

  /** How many kinds of ticket. */
  public enum Kinds {
    /** One, of which there may be several (RIG-4.2, RIG-4.3). */
    ONE,
    /** Any number (VEN-17, RIG-4.4). */
    SEVERAL
  }

  @Override
  public boolean covers(MediumKind medium) {
    return media.covers(medium);
  }

  /**
   * Whether one more ticket has room.
   *
   * @param product the code of its product
   * @param held the codes of those that are on the medium and not over
   */
  public boolean hasRoomFor(String product, Collection<String> held) {
    return kinds == Kinds.SEVERAL || held.stream().allMatch(product::equals);
  }
}
