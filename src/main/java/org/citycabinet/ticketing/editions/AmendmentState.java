package org.citycabinet.ticketing.editions;

/** Where an amendment stands. */
public enum AmendmentState {
  /** Somebody works on it. */
  DRAFT,
  /** A second person did not agree; it is a draft again, with the reason. */
  DECLINED,
  /** It waits for a second person. */
  PROPOSED,
  /** Two people put it in force: it is published, and decides from its day on. */
  APPROVED,
  /** It is published, and one of them wants it back before its day. */
  WITHDRAWING,
  /** Two people took it back before its day came. */
  WITHDRAWN;

  /** Whether its tables and its day can be changed. */
  public boolean isOpen() {
    return this == DRAFT || this == DECLINED;
  }

  /** Whether it is published. */
  public boolean isPublished() {
    return this == APPROVED || this == WITHDRAWING;
  }

  /** Whether a second person has to decide. */
  public boolean isWaiting() {
    return this == PROPOSED || this == WITHDRAWING;
  }
}
