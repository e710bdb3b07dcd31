package org.citycabinet.utility.billing;

/** Where a remittance stands; all but {@code HELD} are final. */
public enum RemittanceState {
  /** The payer is at the gateway. */
  HELD,
  /** The money came and was counted to the invoices. */
  PAID,
  /** Given up, or declined by the bank. */
  CANCELLED,
  /** Nobody paid in time. */
  EXPIRED
}
