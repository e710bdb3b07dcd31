package org.citycabinet.ticketing.fare;

import java.time.Instant;
import org.citycabinet.words.Money;

/**
 * A ticket on a medium that would do for a trip.
 *
 * @param <T> what the caller knows it by
 * @param ticket the caller's own ticket
 * @param month whether it is a month ticket
 * @param price what it cost
 * @param trips how many trips that price stands for, at least 1
 * @param boughtAt when it was bought
 * @param endsAt the first instant at which it is no longer valid
 */
public record Candidate<T>(
    T ticket, boolean month, Money price, int trips, Instant boughtAt, Instant endsAt) {

  /** Less than 0 where a trip with this one costs less on average than with the other. */
  int compareCostPerTrip(Candidate<?> other) {
    return price.times(other.trips).compareTo(other.price.times(trips));
  }
}
