package org.citycabinet.ticketing.quarantine;

/** How far a case is. */
public enum CaseState {
  /** It waits for a person. */
  OPEN,
  /** It was taken up: the tap is decided. */
  TAKEN,
  /** It counts for nothing, and somebody said why. */
  DISMISSED
}
