package org.citycabinet.ticketing.ticket;

/** Where a ticket stands at a moment. */
public enum TicketState {
  /** Bought; its first trip or its period is still to come. */
  WAITING,
  /** Gives the right to travel now. */
  RUNNING,
  /** All its trips are made. */
  USED_UP,
  /** Its time is over. */
  OVER,
  /** Taken back: annulled, refunded or moved to another medium. */
  ANNULLED;

  /** Whether it can still be travelled with, now or later. */
  public boolean isOpen() {
    return this == WAITING || this == RUNNING;
  }
}
