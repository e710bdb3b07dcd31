package org.citycabinet.ticketing.refund;

/** Who says how much is paid back. */
public enum Decider {
  /** The operator's terms. */
  TERMS,
  /** A clerk: the terms are silent. */
  CLERK
}
