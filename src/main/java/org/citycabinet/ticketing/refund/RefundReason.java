package org.citycabinet.ticketing.refund;

/** Why money is asked back. */
public enum RefundReason {
  /** The ticket is not wanted any more. */
  UNWANTED,
  /** The medium is bent or broken (RIG-74.2.2). */
  MEDIUM_DAMAGED,
  /** The medium failed through the operator's fault (RIG-43). */
  OPERATOR_FAULT,
  /** The operator changed its tariff (RIG-74.3). */
  TARIFF_CHANGED,
  /** The operator withdrew the kind of ticket from sale (RIG-74.3). */
  WITHDRAWN,
  /** The medium is blocked for good (RIG-41). */
  BLOCKED,
  /** An inspector retained the medium; its mark is cleared (RIG-69). */
  RETAINED,
  /** The holder died; the next of kin ask (RIG-75b). */
  DECEASED;

  /**
   * Whether a holder can give it; the others are told by the operator's own records, or a clerk.
   */
  public boolean isForHolders() {
    return this == UNWANTED || this == MEDIUM_DAMAGED || this == OPERATOR_FAULT;
  }
}
