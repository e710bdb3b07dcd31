package org.citycabinet.utility.billing;

/** How an invoice stands with its payer. */
public enum InvoiceState {
  /** It asks for nothing: a credit, or an amount of 0. */
  NOTHING,
  /** All of it was paid. */
  PAID,
  /** Some of it is still to be paid, and there is time. */
  OPEN,
  /** Some of it is still to be paid although its last day has passed. */
  OVERDUE
}
