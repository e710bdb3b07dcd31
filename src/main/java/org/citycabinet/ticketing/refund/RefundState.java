package org.citycabinet.ticketing.refund;

/** Where a refund stands. */
public enum RefundState {
  /** Waits for a clerk. */
  REQUESTED,
  /** The ticket is taken back and the money promised. */
  APPROVED,
  /** Refused; the ticket stays as it is. */
  REFUSED
}
