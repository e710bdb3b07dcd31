package org.citycabinet.ticketing.refund;

/** How money goes back. */
public enum Payout {
  /** To whoever paid on the portal, the way it came. */
  PAYER,
  /** By transfer to the asker's account at a bank: it was not paid on the portal. */
  BANK,
  /** Over the operator's counter: it was not paid on the portal, and no bank account is known. */
  COUNTER
}
