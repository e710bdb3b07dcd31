package org.citycabinet.ticketing.wallet;

/** Whether the terms let a medium travel on credit. */
public enum Credit {
  /** A fare has to be on the medium. */
  NONE,
  /** One trip until the next top-up (SIA-05). */
  ONE_TRIP;

  /** What terms say that grant a trip on credit, or do not. */
  public static Credit of(boolean granted) {
    return granted ? ONE_TRIP : NONE;
  }
}
