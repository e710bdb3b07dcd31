package org.citycabinet.ticketing.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Candidate;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.WalletFare;
import org.citycabinet.ticketing.product.ChoiceFamily;
import org.citycabinet.ticketing.product.FareFamily;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * A medium at a reader, all that is known of it at hand: what is left is to decide, in the order of
 * {@link Boardings}.
 *
 * @param tickets whose terms run
 * @param marks of the day so far
 * @param mark the tap
 */
record Reader(
    Scheme scheme,
    MediumKind medium,
    List<Candidate<String>> tickets,
    String category,
    Money balance,
    Rating rating,
    List<Mark> marks,
    Mark mark) {
  private static final ChoiceFamily CHOICES = new ChoiceFamily();
  private static final FareFamily FARES = new FareFamily();
  private static final TransferFamily TRANSFERS = new TransferFamily();
  private static final Instant EIGHT = Instant.parse("2026-03-02T06:00:00Z");
  private static final MediumKind CARD = MediumKind.PERSONALISED_CARD;

  /** A tap in the vehicle in which the trip was marked before. */
  static Reader again() {
    return wallet("siauliai", "2.00", List.of(marked(0, "1"), marked(50, "2")), marked(55, "2"));
  }

  /** Taps of a day: with several tickets, from the wallet, on credit, changes, and again. */
  static List<Reader> day() {
    return List.of(
        tickets("riga", "MONTH", "TRIPS_10_90MIN", "HOURS_24"),
        tickets("riga", "DAYS_5", "DAYS_3"),
        tickets("ventspils", "MONTH_FULL", "TRIPS_20"),
        tickets("liepaja", "MONTH"),
        tickets("siauliai", "DAYS_30", "DAYS_7"),
        wallet("siauliai", "12.30", List.of(), marked(0, "1")),
        wallet("siauliai", "0.20", List.of(), marked(0, "1")),
        wallet("siauliai", "12.30", List.of(marked(0, "1")), marked(20, "2")),
        wallet("siauliai", "12.30", List.of(marked(0, "1"), marked(20, "2")), marked(45, "3")),
        again());
  }

  /** What the reader tells: a trip again, a ticket, a fare, or that there is neither. */
  Object decide() {
    var registered = rating.registered(marks, mark);
    if (registered.isPresent()) {
      return registered.get();
    }
    var ticket = scheme.terms(CHOICES).decide(medium).choice().choose(tickets);
    return ticket.isPresent() ? ticket.get() : pay();
  }

  private Optional<WalletFare> pay() {
    var fare = scheme.terms(FARES).decide(category).fare();
    var credit = scheme.terms(TRANSFERS).decide(medium).credit();
    var trips = new ArrayList<>(marks);
    trips.add(mark(mark.id(), mark.at(), mark.vehicle(), fare));
    return WalletFare.take(balance, rating.rate(trips).get(mark.id()).due(), credit);
  }

  private static Reader wallet(String operator, String balance, List<Mark> marks, Mark mark) {
    var scheme = BuiltIn.schemesWith("fares").get(operator);
    return new Reader(
        scheme, CARD, List.of(), "", Money.euro(balance), rating(scheme), marks, mark);
  }

  private static Reader tickets(String operator, String... products) {
    var scheme = BuiltIn.schemesWith("choice").get(operator);
    var terms = new TicketTerms(scheme);
    var tickets = new ArrayList<Candidate<String>>();
    for (var product : products) {
      tickets.add(ticket(terms, product, EIGHT.minus(Duration.ofHours(tickets.size() + 1L))));
    }
    return new Reader(
        scheme, CARD, tickets, "", Money.ZERO, rating(scheme), List.of(), marked(0, "1"));
  }

  private static Candidate<String> ticket(TicketTerms terms, String code, Instant boughtAt) {
    var product = terms.catalogue().product(code);
    var validity = terms.validity(product, CARD, boughtAt, Optional.of(EIGHT));
    return new Candidate<>(
        code,
        product.month(),
        product.price(),
        product.trips(),
        boughtAt,
        validity.term().map(Span::until).orElseThrow());
  }

  private static Rating rating(Scheme scheme) {
    return new Rating(scheme.terms(TRANSFERS).decide(CARD).transfer(), Ride.WITHOUT_TURNS);
  }

  private static Mark marked(int minute, String vehicle) {
    var at = EIGHT.plus(Duration.ofMinutes(minute));
    return mark(new UUID(0, minute), at, vehicle, Money.ofCents(90));
  }

  private static Mark mark(UUID id, Instant at, String vehicle, Money fare) {
    return new Mark(id, at, vehicle, null, fare.cents(), 0, null, null);
  }
}
