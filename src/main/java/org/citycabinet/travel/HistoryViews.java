package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.ledger.Posted;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.ticketing.validation.Trips;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Wallets;

/** Puts together what a resident's card was used for (VEN-26, RIG-A2.6). */
@ApplicationScoped
@Transactional
class HistoryViews {
  private static final int MOST = 50;

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Tickets tickets;
  @Inject Trips trips;
  @Inject Loads loads;
  @Inject Wallets wallets;

  /** What was done with one of the caller's cards; another's answers as a missing one. */
  HistoryView one(UUID id) {
    var medium = cards.mine(id).medium();
    var zone = operators.operator(medium.operator()).zone();
    var words = new TravelWords(me.locale(), zone, clock.instant());
    boolean stored = loads.terms(medium.operator()).isPresent();
    return new HistoryView(
        journeys(medium, words), stored, stored ? movements(medium, words) : List.of());
  }

  private List<HistoryView.Journey> journeys(Medium medium, TravelWords words) {
    var codes =
        tickets.on(medium.id()).stream().collect(Collectors.toMap(Ticket::id, Ticket::code));
    return trips.mine(medium.id()).stream().map(trip -> journey(trip, codes, words)).toList();
  }

  private HistoryView.Journey journey(Trip trip, Map<UUID, String> codes, TravelWords words) {
    var paid =
        trip.ticket() == null
            ? Formats.money(me.locale(), trip.charged())
            : words.text("travel.trips.ticket", codes.getOrDefault(trip.ticket(), ""));
    return new HistoryView.Journey(words.dateTime(trip.at()), where(trip, words), paid);
  }

  private static String where(Trip trip, TravelWords words) {
    return Stream.of(
            trip.route() == null ? "" : words.text("travel.trips.route", trip.route()),
            words.text("travel.trips.vehicle", trip.vehicle()),
            trip.stop() == null ? "" : trip.stop(),
            trip.companion() ? words.text("travel.trips.companion") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private List<HistoryView.Movement> movements(Medium medium, TravelWords words) {
    return wallets.history(medium, MOST).stream().map(each -> movement(each, words)).toList();
  }

  private static HistoryView.Movement movement(Posted posted, TravelWords words) {
    return new HistoryView.Movement(
        words.dateTime(posted.happenedAt()),
        words.text("wallet.event." + posted.event()),
        posted.amount());
  }
}
