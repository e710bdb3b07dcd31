package org.citycabinet.ticketing.purchase;

/** How a purchase stands: held, and then exactly one of the others. */
public enum PurchaseState {
  /** What was chosen is kept until it is paid for. */
  HELD,
  /** Paid for and loaded. */
  PAID,
  /** The buyer took it back. */
  CANCELLED,
  /** Not paid for in time; nothing is loaded (VEN-19). */
  EXPIRED
}
