package org.citycabinet.ticketing.wallet;

/** Where something bought online for a card stands (SIA-12, SIA-13). */
public enum LoadState {
  /** It stands in the vehicles' lists. */
  WAITING,
  /** It was written to the card in a vehicle. */
  COLLECTED,
  /** It was not collected in time; it is not lost. */
  UNCOLLECTED,
  /** The money went back to the payer. */
  RETURNED;

  /** Whether it can still come to the card, or go back. */
  public boolean isOpen() {
    return this == WAITING || this == UNCOLLECTED;
  }
}
