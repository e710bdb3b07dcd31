package org.citycabinet.ticketing.wallet;

import org.citycabinet.words.Money;

/** Whether the terms let a medium travel on credit. */
public enum Credit {
  /** A fare has to be on the medium. */
  NONE,
  /** One trip until the next top-up (SIA-05). */
  ONE_TRIP;

  /** What terms say that grant a trip on credit, or do not. */
  public static Credit of(boolean granted) {
    return granted ? ONE_TRIP : NONE;
  }

  /**
   * Whether a fare can be taken off a medium: one trip only, while the balance is below 0 there is
   * no more credit (SIA-05).
   */
  public boolean covers(Money balance, Money fare) {
    var available = balance.isNegative() ? Money.ZERO : balance.plus(of(fare));
    return available.compareTo(fare) >= 0;
  }

  /** How far a trip at that fare may take a medium below 0. */
  Money of(Money fare) {
    return this == ONE_TRIP ? fare : Money.ZERO;
  }
}
