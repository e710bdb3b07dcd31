package org.citycabinet.ticketing.product;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on what a single ticket carries.
 *
 * @param clause its number, that of changes
 * @param media on which media
 * @param transfer how long changes are free (SIA-06)
 * @param companions how many people may travel along, at most (SIA-07)
 * @param companionsClause the number of the clause that says so; empty where none does
 * @param credit whether one trip may be on credit (SIA-05)
 * @param creditClause the number of the clause that says so; empty where none does
 * @param repeatClause the number of the clause on a second tap on the same ride (SIA-04, RIG-66)
 */
public record TransferTerms(
    String clause,
    Cell<MediumKind> media,
    Transfer transfer,
    int companions,
    String companionsClause,
    boolean credit,
    String creditClause,
    String repeatClause)
    implements Rule<MediumKind> {

  @Override
  public boolean covers(MediumKind medium) {
    return media.covers(medium);
  }
}
