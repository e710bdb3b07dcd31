package org.citycabinet.travel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.citycabinet.files.QrPicture;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Formats;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.authorisation.AppMedia;
import org.citycabinet.ticketing.authorisation.Authorisation;
import org.citycabinet.ticketing.authorisation.Authorisations;
import org.citycabinet.ticketing.authorisation.TicketCodes;
import org.citycabinet.ticketing.authorisation.TicketCodes.Shown;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;

/** Puts together what a resident sees of code tickets (RIG-A2.6). */
@ApplicationScoped
@Transactional
class CodeViews {
  private static final Period SHOWN = Period.ofMonths(4);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject AppMedia apps;
  @Inject Authorisations authorisations;
  @Inject TicketCodes codes;
  @Inject Tickets tickets;
  @Inject Cards kept;
  @Inject CardViews cards;
  @Inject ShopViews shop;

  /** The code tickets on all of the caller's app media. */
  List<CodeBookView> books() {
    return apps.mine().stream().map(Keeper::medium).map(this::book).toList();
  }

  /** The operators at which the caller can begin. */
  List<Choice> offered() {
    return apps.offered().stream().map(o -> new Choice(o.code(), o.name(me.locale()))).toList();
  }

  private CodeBookView book(Medium medium) {
    var operator = operators.operator(medium.operator());
    var words = words(medium);
    var open = tickets.openOn(medium.id());
    return new CodeBookView(
        medium.id(),
        operator.name(me.locale()),
        operator.hue(),
        medium.number().shown(),
        words.blocked(medium),
        running(medium, open, words),
        kinds(open, words));
  }

  private List<CodeBookView.Running> running(Medium medium, List<Ticket> open, TravelWords words) {
    var trips = authorisations.history(medium.id());
    return open.stream()
        .filter(ticket -> ticket.state(words.now()) == TicketState.RUNNING)
        .map(ticket -> running(ticket, latest(trips, ticket), words))
        .toList();
  }

  private static Optional<UUID> latest(List<Authorisation> trips, Ticket ticket) {
    return trips.stream()
        .filter(trip -> trip.ticket().equals(Optional.of(ticket.id())))
        .findFirst()
        .map(Authorisation::id);
  }

  private CodeBookView.Running running(Ticket ticket, Optional<UUID> trip, TravelWords words) {
    var view = words.view(ticket, name(ticket));
    return new CodeBookView.Running(view.name(), view.code(), view.term(), trip.orElse(null));
  }

  private List<CodeBookView.Kind> kinds(List<Ticket> open, TravelWords words) {
    return byKind(open, TicketState.WAITING::equals, words.now())
        .map(same -> kind(same, words))
        .toList();
  }

  private static Stream<List<Ticket>> byKind(
      List<Ticket> open, Predicate<TicketState> wanted, Instant now) {
    return open.stream()
        .filter(ticket -> wanted.test(ticket.state(now)))
        .collect(groupingBy(Ticket::product, LinkedHashMap::new, toList()))
        .values()
        .stream();
  }

  private CodeBookView.Kind kind(List<Ticket> same, TravelWords words) {
    var first = words.view(same.get(0), name(same.get(0)));
    return new CodeBookView.Kind(
        same.get(0).product(),
        first.name(),
        same.size(),
        first.term(),
        same.stream().map(Ticket::code).toList());
  }

  /** The kinds of ticket that a trip can be made with now, on that medium. */
  List<Choice> choices(UUID medium) {
    return byKind(tickets.openOn(medium), TicketState::isOpen, clock.instant())
        .map(same -> new Choice(same.get(0).product(), name(same.get(0))))
        .toList();
  }

  /** The ticket of that identifier, as people know it. */
  TicketView ticket(UUID id) {
    var ticket = tickets.get(id);
    var zone = operators.operator(ticket.operator()).zone();
    return new TravelWords(me.locale(), zone, clock.instant()).view(ticket, name(ticket));
  }

  private String name(Ticket ticket) {
    return cards.product(ticket.edition(), ticket.product()).name(me.locale());
  }

  private TravelWords words(Medium medium) {
    return new TravelWords(
        me.locale(), operators.operator(medium.operator()).zone(), clock.instant());
  }

  /** When a ticket ends, in words, to the minute. */
  String until(String operator, Instant until) {
    return Formats.dateTime(me.locale(), until.minusNanos(1), operators.operator(operator).zone());
  }

  /** One of the caller's trips, with the code to be shown. */
  TripCodeView trip(UUID id) {
    var trip = authorisations.mine(id);
    var operator = operators.operator(trip.operator());
    var at = trip.authorisedAt();
    var code = codes.of(id);
    var ticket = trip.ticket().map(tickets::get);
    return new TripCodeView(
        id,
        trip.medium(),
        operator.name(me.locale()),
        operator.hue(),
        ticket.map(this::name).orElse(""),
        ticket.map(Ticket::code).orElse(""),
        trip.vehicleNumber(),
        trip.line().orElse(""),
        Formats.date(me.locale(), at.atZone(operator.zone()).toLocalDate()),
        SECONDS.format(at.atZone(operator.zone())),
        at.truncatedTo(ChronoUnit.SECONDS).toString(),
        trip.validUntil().map(end -> until(trip.operator(), end)).orElse(""),
        code.flatMap(shown -> trip.validUntil()).map(this::secondsTo).orElse(0L),
        code.map(Shown::expiresAt).map(this::secondsTo).orElse(0L),
        code.map(Shown::text).map(QrPicture::of).orElse(null),
        kept.mine(trip.medium()).medium().isBlocked());
  }

  private long secondsTo(Instant end) {
    return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
  }

  /** The trips of the last four months on one of the caller's media. */
  List<CodeBookView.PastTrip> history(UUID medium) {
    return authorisations.history(medium).stream().map(this::past).toList();
  }

  private CodeBookView.PastTrip past(Authorisation trip) {
    var words =
        new TravelWords(me.locale(), operators.operator(trip.operator()).zone(), clock.instant());
    var ticket = trip.ticket().map(tickets::get);
    var vehicle = words.text("travel.trips.vehicle", trip.vehicleNumber());
    var line = trip.line().map(l -> words.text("travel.trips.route", l) + " · ").orElse("");
    return new CodeBookView.PastTrip(
        words.dateTime(trip.authorisedAt()),
        ticket.map(t -> t.code() + " · " + name(t)).orElse(""),
        line + vehicle);
  }

  /** What was bought for that medium in the last four months, with its receipts. */
  List<PurchaseView> bought(UUID medium) {
    return shop.paidFor(medium, clock.instant().atZone(ZoneOffset.UTC).minus(SHOWN).toInstant());
  }
}
