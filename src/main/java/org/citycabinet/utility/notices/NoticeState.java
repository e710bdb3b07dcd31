package org.citycabinet.utility.notices;

/** How far a notice is. */
public enum NoticeState {
  /** It is being written. */
  DRAFT,
  /** It waits for its time. */
  SCHEDULED,
  /** It is on its way, house by house. */
  SENDING,
  /** Everybody has it. */
  SENT,
  /** It holds no more. */
  WITHDRAWN;

  /** Whether it has left: then it is no longer changed, only withdrawn or corrected. */
  boolean isOut() {
    return this == SENDING || this == SENT;
  }
}
