package org.citycabinet.ticketing.care;

/** Why a medium is to be replaced. */
public enum Mishap {
  /** The holder lost it (VEN-28). */
  LOST(true),
  /** It was stolen. */
  STOLEN(true),
  /** The holder damaged it, or it is worn. */
  DAMAGED(true),
  /** It failed through the operator's fault (RIG-43); a clerk has seen it. */
  FAILED(false),
  /** Name or looks of its owner changed (RIG-24); a clerk has seen the documents. */
  CHANGED(false);

  private final boolean forHolders;

  Mishap(boolean forHolders) {
    this.forHolders = forHolders;
  }

  /** Whether the word of who keeps the medium is enough for it. */
  public boolean isForHolders() {
    return forHolders;
  }
}
