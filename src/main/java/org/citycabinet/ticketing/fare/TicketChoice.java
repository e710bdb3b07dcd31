package org.citycabinet.ticketing.fare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several tickets a reader takes. */
public enum TicketChoice {
  /** A month ticket first, then the least average cost per trip, then the oldest (RIG-17). */
  LOWEST_COST_PER_TRIP {
    @Override
    <T> Comparator<Candidate<T>> order() {
      return Comparator.comparing((Candidate<T> ticket) -> !ticket.month())
          .thenComparing(Candidate::compareCostPerTrip)
          .thenComparing(Candidate::boughtAt);
    }
  },
  /** The one that ends first, then the oldest: nothing lapses that could have been used. */
  EARLIEST_END {
    @Override
    <T> Comparator<Candidate<T>> order() {
      return Comparator.comparing((Candidate<T> ticket) -> ticket.endsAt())
          .thenComparing(Candidate::boughtAt);
    }
  };

  abstract <T> Comparator<Candidate<T>> order();

  /** The ticket to use; empty where there is none. */
  public <T> Optional<T> choose(List<Candidate<T>> candidates) {
    return candidates.stream().min(order()).map(Candidate::ticket);
  }
}
