package org.citycabinet.payment;

/** Where a payment stands. It leaves {@link #HELD} once and for ever. */
public enum PaymentState {
  /** The payer may still pay. */
  HELD,
  /** Paid in time. */
  PAID,
  /** Declined, or given up by the payer or the seller. */
  CANCELLED,
  /** Not paid in time; money that comes nevertheless is paid back by itself. */
  EXPIRED
}
