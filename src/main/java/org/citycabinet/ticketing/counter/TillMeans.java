package org.citycabinet.ticketing.counter;

/** How something is paid at a counter (VEN-23). */
public enum TillMeans {
  /** Notes and coins, into the clerk's drawer. */
  CASH,
  /** A card at the counter's terminal. */
  CARD,
  /** There is nothing to pay. */
  FREE
}
