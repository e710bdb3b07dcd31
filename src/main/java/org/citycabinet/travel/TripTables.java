package org.citycabinet.travel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.files.Csv;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.ticketing.validation.Trips;

/**
 * Trips and what they cost as CSV: amounts in euros with a decimal point, times with their zone.
 */
@ApplicationScoped
@Transactional
class TripTables {
  private static final String TRIPS =
      Csv.line(
          "time",
          "card",
          "stop",
          "route",
          "vehicle",
          "rule",
          "charged",
          "first_charged",
          "ticket",
          "clause",
          "why");
  private static final String MONTHS =
      Csv.line("month", "card", "trips", "fares", "tickets", "total");

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Tickets tickets;
  @Inject Trips trips;
  @Inject TripViews views;

  /** The trips of the last months, the newest month first. */
  String trips(UUID card) {
    var present = views.present(card);
    return IntStream.range(0, TripViews.MONTHS)
        .mapToObj(present::minusMonths)
        .map(month -> lines(card, month))
        .collect(joining("", TRIPS, ""));
  }

  /** A month's trips; another's card answers as a missing one. */
  String trips(UUID card, YearMonth month) {
    return TRIPS + lines(card, month);
  }

  private String lines(UUID card, YearMonth month) {
    var medium = cards.mine(card).medium();
    var zone = operators.operator(medium.operator()).zone();
    var held = tickets.on(medium.id()).stream().collect(toMap(Ticket::id, ticket -> ticket));
    var words = new TravelWords(me.locale(), zone, clock.instant());
    var why = new WhyWords(operators, medium, held, words);
    return trips.mine(card, month).stream().map(trip -> line(trip, why)).collect(joining());
  }

  private static String line(Trip trip, WhyWords why) {
    var ticket = why.tickets().get(trip.ticket());
    return Csv.line(
        trip.at().truncatedTo(ChronoUnit.SECONDS).atZone(why.words().zone()).toOffsetDateTime(),
        why.medium().number().text(),
        trip.stop(),
        trip.route(),
        trip.vehicle(),
        trip.rule(),
        trip.charged().euros(),
        trip.firstCharged().euros(),
        ticket == null ? null : ticket.code(),
        why.source(trip).clause(),
        why.why(trip).collect(joining(" ")));
  }

  /** What the last months cost; another's card answers as a missing one. */
  String months(UUID card) {
    var number = cards.mine(card).medium().number().text();
    return views.months(card).stream()
        .map(
            each ->
                Csv.line(
                    each.month(),
                    number,
                    each.trips(),
                    each.fares().euros(),
                    each.tickets().euros(),
                    each.total().euros()))
        .collect(joining("", MONTHS, ""));
  }
}
