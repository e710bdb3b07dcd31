package org.citycabinet.ticketing.validation;

import java.time.Instant;
import java.util.UUID;
import org.citycabinet.ticketing.fare.Mark;

/**
 * What a medium is good for on a ride, told without marking anything.
 *
 * @param state where it stands
 * @param ticket the ticket that covers the ride, runs or waits; null where none does, or the ride
 *     was paid with money
 * @param markedAt when the ride was marked; null where it was not
 * @param validUntil the first instant at which that ticket is no longer valid; null where none is
 */
public record Standing(State state, UUID ticket, Instant markedAt, Instant validUntil) {

  /** Where a medium stands. */
  public enum State {
    /** The ride is marked (RIG-57). */
    MARKED,
    /** A ticket runs, but the ride is not marked. */
    RUNNING,
    /** A ticket waits for its first ride, and this one is not marked. */
    WAITING,
    /** The last ticket's time is over, or its trips are made. */
    OVER,
    /** There is nothing to travel with. */
    NOTHING
  }

  static Standing of(State state) {
    return new Standing(state, null, null, null);
  }

  static Standing marked(Mark mark) {
    return new Standing(State.MARKED, mark.ticket(), mark.at(), mark.validUntil());
  }

  /** Whether the ride was paid from the medium's stored value. */
  public boolean isPaid() {
    return state == State.MARKED && ticket == null;
  }
}
