package org.citycabinet.ticketing.action;

/** What is to be written to a card. */
public enum ActionKind {
  /** Stored value that was bought online. */
  LOAD,
  /** A ticket that was bought online. */
  TICKET,
  /** That the card is blocked. */
  BLOCK
}
