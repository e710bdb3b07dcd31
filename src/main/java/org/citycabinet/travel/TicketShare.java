package org.citycabinet.travel;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.words.Money;

/**
 * Which part of a ticket's price its use in a month stands for: of a load of several the trips that
 * were used, of any other the time of its term that lies in the month.
 *
 * @param price what was paid for it
 * @param trips how many it was good for; empty where any number
 * @param term when it was valid, at last
 * @param eachTripCounts whether every trip takes one off, and not each new term
 */
record TicketShare(Money price, Optional<Integer> trips, Span term, boolean eachTripCounts) {

  /** Of a ticket that was used. */
  static TicketShare of(Ticket ticket, boolean eachTripCounts) {
    var term = new Span(ticket.validFrom().orElseThrow(), ticket.validUntil().orElseThrow());
    return new TicketShare(ticket.price(), ticket.trips(), term, eachTripCounts);
  }

  /**
   * The part.
   *
   * @param made the trips that it was used for in the month
   */
  Money in(Span month, List<Trip> made) {
    return trips
        .map(all -> price.share(Math.min(all, used(made)), all))
        .orElseGet(() -> price.share(minutes(month), minutes(term)));
  }

  private int used(List<Trip> made) {
    return eachTripCounts
        ? made.size()
        : (int) made.stream().map(Trip::validUntil).filter(Objects::nonNull).distinct().count();
  }

  private long minutes(Span month) {
    var from = term.from().isBefore(month.from()) ? month.from() : term.from();
    var until = term.until().isAfter(month.until()) ? month.until() : term.until();
    return Math.max(0, Duration.between(from, until).toMinutes());
  }
}
