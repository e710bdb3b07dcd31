package org.citycabinet.ticketing.inspection;

import java.util.Optional;
import org.citycabinet.ticketing.inspection.SurchargeTerms.Fault;

/** What an inspector is told of a medium or a code. */
public enum FindingState {
  /** A ticket covers this ride. */
  VALID,
  /** This ride is paid from the medium's stored value. */
  PAID,
  /** A ticket runs, but this ride is not authorised. */
  NOT_AUTHORISED,
  /** A ticket waits for its first ride, and this one is not authorised. */
  NOT_BEGUN,
  /** The ticket's time is over, its trips are made, or the medium's last day is over. */
  EXPIRED,
  /** The medium is blocked. */
  BLOCKED,
  /** An inspector holds the medium, or ought to. */
  RETAINED,
  /** A companion's card whose holder is not on this ride (RIG-4.5). */
  WITHOUT_HOLDER,
  /** There is nothing to travel with. */
  NO_TICKET,
  /** The operator knows no such medium and no such code. */
  UNKNOWN;

  /** Whether one may travel with it. */
  public boolean isGood() {
    return this == VALID || this == PAID;
  }

  /** What it is for the table of surcharges. */
  Optional<Fault> fault() {
    if (isGood()) {
      return Optional.empty();
    }
    return Optional.of(this == NOT_AUTHORISED ? Fault.NOT_AUTHORISED : Fault.NO_TICKET);
  }
}
