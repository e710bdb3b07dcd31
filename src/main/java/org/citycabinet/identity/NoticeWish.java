package org.citycabinet.identity;

/** Which notices somebody wants by e-mail (LUD-28); all of them stand in the cabinet anyway. */
public enum NoticeWish {
  /** Every one. */
  ALL,
  /** Only where something broke. */
  EMERGENCIES,
  /** None. */
  NONE;

  /** Whether a notice is wanted. */
  public boolean wants(boolean emergency) {
    return this == ALL || (this == EMERGENCIES && emergency);
  }
}
