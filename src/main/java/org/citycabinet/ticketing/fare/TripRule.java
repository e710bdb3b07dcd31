package org.citycabinet.ticketing.fare;

/** By which rule a trip costs what it does. */
public enum TripRule {
  /** A ticket covers it (SIA-02). */
  TICKET,
  /** Its fare was taken off the medium, after the discount (SIA-03). */
  FARE,
  /** So was it, though there was too little: one trip on credit (SIA-05). */
  CREDIT,
  /** A change within the window of a trip that was paid (SIA-06). */
  TRANSFER,
  /** The ride was registered before (SIA-04, RIG-66). */
  REPEAT,
  /** Bought for a person travelling along (SIA-07). */
  COMPANION;

  /** Whether the traveller goes somewhere by it: neither for another person nor a second tap. */
  public boolean isOwnTrip() {
    return this != COMPANION && this != REPEAT;
  }
}
