package org.citycabinet.ticketing.refund;

/** How money goes back. */
public enum Payout {
  /** To whoever paid on the portal, the way it came. */
  PAYER,
  /** Over the operator's counter: it was not paid on the portal. */
  COUNTER
}
