package org.citycabinet.ticketing.inspection;

import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.words.Money;

/**
 * A clause of an operator's terms on what who travels without right pays (RIG-A5.6).
 *
 * @param clause its number
 * @param faults for which faults
 * @param onTheSpot what is paid to the inspector
 * @param byInvoice what is paid later
 */
public record SurchargeTerms(String clause, Cell<Fault> faults, Money onTheSpot, Money byInvoice)
    implements Rule<SurchargeTerms.Fault> {

  /** What an inspector finds. */
  public enum Fault {
    /** There is no valid ticket. */
    NO_TICKET,
    /** A month or term ticket that was begun is not authorised for this trip. */
    NOT_AUTHORISED
  }

  @Override
  public boolean covers(Fault fault) {
    return faults.covers(fault);
  }
}
