package org.citycabinet.ticketing.concession;

/** How far an application has come. */
public enum ApplicationState {
  /** It waits for a clerk. */
  RECEIVED,
  /** What was applied for is granted. */
  APPROVED,
  /** It was refused, with a reason. */
  REFUSED;

  /** Whether a clerk has decided. */
  public boolean isDecided() {
    return this != RECEIVED;
  }
}
