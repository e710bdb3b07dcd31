package org.citycabinet.travel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.plan.Departure;
import org.citycabinet.ticketing.plan.MonthPlan;
import org.citycabinet.ticketing.plan.MonthPlans;
import org.citycabinet.ticketing.plan.MonthTravel;
import org.citycabinet.ticketing.plan.PlanPart;
import org.citycabinet.ticketing.product.SaleRefusal;
import org.citycabinet.ticketing.product.SaleRequest;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Trip;
import org.citycabinet.ticketing.validation.Trips;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Tells a resident which tickets would have been the cheapest for how a card was used. */
@ApplicationScoped
@Transactional
class CheapestTickets {
  private static final int SHOWN = 4;

  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Cards cards;
  @Inject Concessions concessions;
  @Inject Tickets tickets;
  @Inject Trips trips;

  /** What a month's trips did cost and would have cost, by the terms as the month began. */
  Cheapest of(UUID card, YearMonth month) {
    var medium = cards.mine(card).medium();
    var made =
        trips.mine(card, month).stream()
            .filter(trip -> trip.rule().isOwnTrip())
            .sorted(Comparator.comparing(Trip::at))
            .toList();
    var zone = operators.operator(medium.operator()).zone();
    var span = span(month, zone);
    return made.isEmpty()
        ? new Cheapest(month, 0, Money.ZERO, List.of())
        : new Cheapest(
            month,
            made.size(),
            paid(medium, made, span),
            ways(operators.scheme(medium.operator(), span.from()), medium, month, made));
  }

  private List<Cheapest.Way> ways(Scheme scheme, Medium medium, YearMonth month, List<Trip> made) {
    var how = travel(scheme, medium, month, made);
    return new MonthPlans(scheme)
        .of(how).stream().limit(SHOWN).map(plan -> way(plan, scheme)).toList();
  }

  private MonthTravel travel(Scheme scheme, Medium medium, YearMonth month, List<Trip> made) {
    var zone = scheme.operator().zone();
    var lastDay = LocalDate.ofInstant(made.get(made.size() - 1).at(), zone);
    var departures = made.stream().map(trip -> new Departure(trip.at(), route(trip))).toList();
    return new MonthTravel(month, departures, medium.kind(), category(scheme, medium, lastDay));
  }

  private static String route(Trip trip) {
    return trip.route() == null ? "" : trip.route();
  }

  private Optional<String> category(Scheme scheme, Medium medium, LocalDate day) {
    return scheme.terms(CATEGORIES).of(concessions.on(medium.id(), day)).stream()
        .map(Category::code)
        .filter(any -> medium.kind().isPersonalised() || medium.kind() == MediumKind.APP)
        .findFirst();
  }

  private Cheapest.Way way(MonthPlan plan, Scheme scheme) {
    return new Cheapest.Way(
        plan.parts().stream().map(this::words).collect(joining(" + ")),
        plan.total(),
        plan.missed(),
        plan.left(),
        plan.parts().stream()
            .map(part -> part.product().code())
            .filter(code -> isSoldHere(code, scheme))
            .findFirst()
            .orElse(null));
  }

  private String words(PlanPart part) {
    return Messages.text(
        me.locale(),
        "travel.cheapest.part",
        part.count(),
        part.product().name(me.locale()),
        Messages.text(me.locale(), "terms.channel." + part.channel()));
  }

  /** Whether the portal sells it at all, now or when its time comes. */
  private boolean isSoldHere(String product, Scheme scheme) {
    var wish = new SaleRequest(product, 1, Channel.WEB, clock.instant(), Optional.empty());
    var refusal = new TicketTerms(scheme).sale(wish).refusal();
    return refusal.filter(SaleRefusal.CHANNEL::equals).isEmpty();
  }

  /** What was taken off the card, and of each ticket the part that was used in the month. */
  private Money paid(Medium medium, List<Trip> made, Span month) {
    var fares = made.stream().map(Trip::charged).reduce(Money.ZERO, Money::plus);
    var byTicket =
        made.stream().filter(trip -> trip.ticket() != null).collect(groupingBy(Trip::ticket));
    return tickets.on(medium.id()).stream()
        .filter(ticket -> byTicket.containsKey(ticket.id()))
        .map(ticket -> share(ticket, medium).in(month, byTicket.get(ticket.id())))
        .reduce(fares, Money::plus);
  }

  /** Where the term begins with the purchase, each trip takes one off. */
  private TicketShare share(Ticket ticket, Medium medium) {
    var terms = new TicketTerms(operators.scheme(ticket.edition()));
    var product = terms.catalogue().product(ticket.product());
    var bought = terms.validity(product, medium.kind(), ticket.boughtAt(), Optional.empty());
    return TicketShare.of(ticket, bought.term().isPresent());
  }

  private static Span span(YearMonth month, ZoneId zone) {
    return new Span(
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }
}
