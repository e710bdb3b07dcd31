package org.citycabinet.ticketing.counter;

/** Where something stands that one member of staff proposed and another has to decide about. */
public enum ProposalState {
  /** Somebody proposed it. */
  PROPOSED,
  /** Somebody else agreed, and it is done. */
  DONE,
  /** Somebody else did not. */
  DROPPED
}
