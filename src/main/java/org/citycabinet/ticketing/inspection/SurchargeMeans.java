package org.citycabinet.ticketing.inspection;

/** How a surcharge is paid. */
public enum SurchargeMeans {
  /** To the inspector, in cash. */
  CASH(When.ON_THE_SPOT),
  /** To the inspector, by the card terminal. */
  TERMINAL(When.ON_THE_SPOT),
  /** Later. */
  INVOICE(When.BY_INVOICE);

  private final When when;

  SurchargeMeans(When when) {
    this.when = when;
  }

  /** When it is paid; the amount depends on it (RIG-A5.6). */
  public enum When {
    /** To the inspector. */
    ON_THE_SPOT,
    /** By an invoice. */
    BY_INVOICE
  }

  /** When it is paid so. */
  public When when() {
    return when;
  }
}
