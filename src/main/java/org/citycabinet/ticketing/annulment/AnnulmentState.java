package org.citycabinet.ticketing.annulment;

/** Where the annulment of a purchase stands. */
public enum AnnulmentState {
  /** Somebody proposed it. */
  PROPOSED,
  /** Somebody else agreed: the tickets are void. */
  ANNULLED,
  /** Somebody else found that the purchase is in order. */
  DROPPED
}
