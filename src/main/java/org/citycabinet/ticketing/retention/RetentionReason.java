package org.citycabinet.ticketing.retention;

/** Why an inspector may retain a card (RIG-68). */
public enum RetentionReason {
  /** It belongs to somebody else. */
  SOMEBODY_ELSES,
  /** It lacks the information that has to stand on it. */
  LACKS_INFORMATION,
  /** The passenger does not take it back. */
  NOT_TAKEN_BACK
}
