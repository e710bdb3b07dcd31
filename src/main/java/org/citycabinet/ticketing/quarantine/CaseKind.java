package org.citycabinet.ticketing.quarantine;

/** Why the server could not take a tap on its own. */
public enum CaseKind {
  /** A member of it is missing or wrong. */
  UNREADABLE,
  /** No medium of the operator has its number. */
  UNKNOWN_MEDIUM,
  /** Its time is further ahead of ours than a clock may be. */
  CLOCK_AHEAD,
  /** It came later than taps are taken without a person. */
  TOO_LATE,
  /** The device sent another tap under the same name or number before. */
  CONFLICT
}
