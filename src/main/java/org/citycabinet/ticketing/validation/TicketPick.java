package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Candidate;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TicketChoice;
import org.citycabinet.ticketing.product.ChoiceFamily;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.ServiceCase;
import org.citycabinet.ticketing.product.ServiceFamily;
import org.citycabinet.ticketing.product.ServiceTerms;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;

/** Which of a medium's tickets a trip is made with (SIA-02, RIG-17). */
@ApplicationScoped
class TicketPick {
  private static final ServiceFamily SERVICE = new ServiceFamily();
  private static final ChoiceFamily CHOICE = new ChoiceFamily();

  @Inject Tickets tickets;
  @Inject Operators operators;

  /**
   * A ticket that would do.
   *
   * @param ticket the ticket
   * @param product what it is, by the terms it was bought under
   * @param span its running term, or the one that would begin now
   * @param running whether its term runs
   * @param clause that says how long it is valid
   */
  record Usable(Ticket ticket, Product product, Span span, boolean running, String clause) {
    Candidate<Usable> candidate() {
      return new Candidate<>(
          this,
          product.month(),
          ticket.price(),
          Math.max(1, product.trips()),
          ticket.boughtAt(),
          span.until());
    }
  }

  /**
   * What a medium holds, read once for a tap.
   *
   * @param boarding the tap
   * @param tickets all tickets on the medium
   * @param usable those that would do
   */
  record Held(Boarding boarding, List<Ticket> tickets, List<Usable> usable) {

    /** The ticket to travel with whose term runs already; empty where there is none. */
    Optional<Usable> running() {
      return choose(Usable::running);
    }

    /** The ticket whose term would begin with this trip; empty where none waits. */
    Optional<Usable> waiting() {
      return choose(ticket -> !ticket.running());
    }

    /** Whether there is a period ticket whose time is over. */
    boolean isOver() {
      return tickets.stream()
          .anyMatch(ticket -> ticket.trips().isEmpty() && state(ticket) == TicketState.OVER);
    }

    /** Whether there is any ticket that cannot be travelled with any more. */
    boolean isOld() {
      return tickets.stream()
          .map(this::state)
          .anyMatch(state -> state == TicketState.OVER || state == TicketState.USED_UP);
    }

    private TicketState state(Ticket ticket) {
      return ticket.state(boarding.tap().time());
    }

    private Optional<Usable> choose(Predicate<Usable> wanted) {
      var choice =
          boarding
              .scheme()
              .find(CHOICE)
              .map(terms -> terms.decide(boarding.medium().kind()).choice())
              .orElse(TicketChoice.EARLIEST_END);
      return choice.choose(usable.stream().filter(wanted).map(Usable::candidate).toList());
    }
  }

  /** What the medium of a tap holds. */
  Held held(Boarding boarding) {
    var all = tickets.on(boarding.medium().id());
    var usable =
        all.stream()
            .filter(ticket -> ticket.state(boarding.tap().time()).isOpen())
            .filter(ticket -> boarding.wants(ticket.product()))
            .flatMap(ticket -> usable(boarding, ticket).stream())
            .filter(ticket -> isValidHere(boarding, ticket))
            .toList();
    return new Held(boarding, all, usable);
  }

  private Optional<Usable> usable(Boarding boarding, Ticket ticket) {
    var terms = new TicketTerms(operators.scheme(ticket.edition()));
    var at = boarding.tap().time();
    var product = terms.catalogue().find(ticket.product());
    if (product.isEmpty() || at.isBefore(ticket.boughtAt())) {
      return Optional.empty();
    }
    var kind = boarding.medium().kind();
    var begun = Optional.of(begin(ticket, at));
    var validity = terms.validity(product.get(), kind, ticket.boughtAt(), begun);
    return span(ticket, at, validity.term())
        .filter(span -> span.contains(at))
        .map(span -> new Usable(ticket, product.get(), span, runs(ticket, at), validity.clause()));
  }

  private static Instant begin(Ticket ticket, Instant at) {
    return runs(ticket, at) ? ticket.firstAuthorisedAt().orElse(at) : at;
  }

  private static Optional<Span> span(Ticket ticket, Instant at, Optional<Span> beginning) {
    return runs(ticket, at)
        ? Optional.of(new Span(ticket.validFrom().orElseThrow(), ticket.validUntil().orElseThrow()))
        : beginning;
  }

  private static boolean runs(Ticket ticket, Instant at) {
    return ticket.state(at) == TicketState.RUNNING;
  }

  /** By the terms that the ticket was bought under (RIG-76); what day it is, the calendar says. */
  private boolean isValidHere(Boarding boarding, Usable usable) {
    var tap = boarding.tap();
    var terms = operators.scheme(usable.ticket().edition()).find(SERVICE);
    var facts =
        facts(
            boarding.scheme(),
            usable.product().code(),
            tap.routeId(),
            tap.operatingDayDate(),
            tap.time());
    return terms.map(table -> table.decide(facts).valid()).orElse(true);
  }

  /**
   * What those terms say about using a ticket there and then; empty where they have no such table.
   *
   * @param route as the operator numbers it, or null where it is not known
   */
  static Optional<ServiceTerms> service(
      Scheme scheme, String product, String route, LocalDate day, Instant at) {
    return scheme.find(SERVICE).map(terms -> terms.decide(facts(scheme, product, route, day, at)));
  }

  private static ServiceCase facts(
      Scheme scheme, String product, String route, LocalDate day, Instant at) {
    return new ServiceCase(
        product,
        route == null ? "" : route,
        scheme.workingDays().isWorking(day),
        LocalTime.ofInstant(at, scheme.operator().zone()));
  }
}
