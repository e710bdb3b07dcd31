package org.citycabinet.travel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.ticketing.validation.Trips;
import org.citycabinet.web.Pages;

/** Puts together the trips of a card of the caller's; another's answers as a missing one. */
@ApplicationScoped
@Transactional
class TripViews {
  /** How many months are shown, the present one with them. */
  static final int MONTHS = 13;

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Tickets tickets;
  @Inject Trips trips;

  /** The present month, where the card's operator is. */
  YearMonth present(UUID card) {
    return YearMonth.now(clock.withZone(zone(cards.mine(card).medium())));
  }

  /** The newest trips. */
  List<TripView> newest(UUID card) {
    return views(cards.mine(card).medium(), trips.mine(card));
  }

  /** Some of a month's trips, the newest first. */
  List<TripView> of(UUID card, YearMonth month, Pages pages) {
    return views(cards.mine(card).medium(), trips.mine(card, month, pages.skipped(), pages.size()));
  }

  /** What the last months cost, the oldest first. */
  List<MonthCost> months(UUID card) {
    var medium = cards.mine(card).medium();
    var last = present(card);
    var first = last.minusMonths(MONTHS - 1);
    var bought =
        tickets.on(medium.id()).stream()
            .filter(ticket -> ticket.annulledAt().isEmpty())
            .map(ticket -> new MonthCost.Bought(ticket.boughtAt(), ticket.price()))
            .toList();
    return MonthCost.of(first, MONTHS, zone(medium), trips.spent(card, first, last), bought);
  }

  private List<TripView> views(Medium medium, List<Trip> made) {
    var held = tickets.on(medium.id()).stream().collect(toMap(Ticket::id, ticket -> ticket));
    var words = new TravelWords(me.locale(), zone(medium), clock.instant());
    var why = new WhyWords(operators, medium, held, words);
    return made.stream().map(trip -> view(trip, why)).toList();
  }

  private static TripView view(Trip trip, WhyWords why) {
    var words = why.words();
    var source = why.source(trip);
    var ticket = why.tickets().get(trip.ticket());
    return new TripView(
        words.dateTime(trip.at()),
        place(trip, words),
        trip.vehicle(),
        trip.rule() == TripRule.COMPANION,
        ticket == null ? null : ticket.code(),
        trip.charged(),
        trip.isCorrected() ? trip.firstCharged() : null,
        why.why(trip).toList(),
        source.clause(),
        source.href());
  }

  private static String place(Trip trip, TravelWords words) {
    return Stream.of(
            trip.stop() == null ? "" : trip.stop(),
            trip.route() == null ? "" : words.text("travel.trips.route", trip.route()))
        .filter(part -> !part.isEmpty())
        .collect(joining(" · "));
  }

  private ZoneId zone(Medium medium) {
    return operators.operator(medium.operator()).zone();
  }
}
