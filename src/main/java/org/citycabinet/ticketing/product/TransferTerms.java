package org.citycabinet.ticketing.product;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on what a single ticket carries.
 *
 * @param clause its number
 * @param media on which media
 * @param transfer how long changes are free (SIA-06)
 * @param companions how many people may travel along, at most (SIA-07)
 * @param credit whether one trip may be on credit (SIA-05)
 */
public record TransferTerms(
    String clause, Cell<MediumKind> media, Transfer transfer, int companions, boolean credit)
    implements Rule<MediumKind> {

  @Override
  public boolean covers(MediumKind medium) {
    return media.covers(medium);
  }
}
