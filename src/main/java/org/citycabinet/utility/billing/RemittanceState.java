package org.citycabinet.utility.billing;

/**
 * Where a remittance stands; all but {@code HELD} are final, unless the bank takes back what was
 * paid.
 */
public enum RemittanceState {
  /** The payer is at the gateway. */
  HELD,
  /** The money came and was counted to the invoices. */
  PAID,
  /** Given up, or declined by the bank. */
  CANCELLED,
  /** Nobody paid in time. */
  EXPIRED,
  /** It came by bank, and the bank took it back. */
  REVERSED
}
