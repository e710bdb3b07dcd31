package org.citycabinet.ticketing.medium;

/** How the fee for a new card is paid at a counter. */
public enum FeeMeans {
  /** Into the clerk's drawer. */
  CASH,
  /** By the card terminal. */
  CARD
}
