package org.citycabinet.ticketing.surcharge;

/** Where a surcharge stands. */
public enum SurchargeState {
  /** It is to be paid. */
  OWED,
  /** It is paid. */
  PAID,
  /** A tap that came later proved that the ride was authorised; what was paid goes back. */
  CLEARED,
  /** Two members of staff took it back. */
  CANCELLED;

  /** Whether nothing is asked for it any more. */
  public boolean isGone() {
    return this == CLEARED || this == CANCELLED;
  }
}
