package org.citycabinet.ticketing.action;

/** What became of an action in a vehicle. */
enum ActionResult {
  /** The vehicle wrote it. */
  APPLIED,
  /** The card says that it holds it already. */
  ALREADY_APPLIED,
  /** The card could not be written to, and holds what it held before. */
  FAILED;

  /** Whether the card holds it. */
  boolean isOnCard() {
    return this != FAILED;
  }
}
