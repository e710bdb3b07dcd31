package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.Boarding.Stage;
import org.citycabinet.ticketing.validation.Boarding.Wish;
import org.citycabinet.ticketing.validation.Standing.State;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * Tells what a medium is good for, by the same rules by which a tap is decided; nothing is marked,
 * begun or charged. Whether the medium itself is good is left to who asks.
 */
@ApplicationScoped
@Transactional
public class Checks {
  /** Comes after every tap of the same instant: whoever taps right then has tapped. */
  private static final UUID LAST = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

  @Inject TapStore store;
  @Inject Passages passages;
  @Inject TicketPick pick;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject Clock clock;

  /** What a medium is good for there. */
  public Standing of(Medium medium, Place place) {
    var boarding = boarding(medium, place);
    return registered(boarding, boarding.marks())
        .map(Standing::marked)
        .orElseGet(() -> standing(pick.held(boarding)));
  }

  private static Standing standing(TicketPick.Held held) {
    return held.running()
        .map(usable -> standing(State.RUNNING, usable))
        .or(() -> held.waiting().map(usable -> standing(State.WAITING, usable)))
        .orElseGet(() -> Standing.of(held.isOld() ? State.OVER : State.NOTHING));
  }

  /** The same of one ticket alone, as of a code that somebody shows. */
  public Standing of(Medium medium, Ticket ticket, Place place) {
    var boarding = boarding(medium, place);
    var marks =
        boarding.marks().stream().filter(mark -> ticket.id().equals(mark.ticket())).toList();
    return registered(boarding, marks)
        .map(Standing::marked)
        .orElseGet(() -> unmarked(ticket, ticket.state(place.at())));
  }

  private static Standing unmarked(Ticket ticket, TicketState state) {
    var until = ticket.validUntil().orElse(null);
    return switch (state) {
      case RUNNING -> new Standing(State.RUNNING, ticket.id(), null, until);
      case WAITING -> new Standing(State.WAITING, ticket.id(), null, null);
      case USED_UP, OVER, ANNULLED -> new Standing(State.OVER, ticket.id(), null, until);
    };
  }

  private static Optional<Mark> registered(Boarding boarding, List<Mark> marks) {
    return boarding.rating().registered(marks, boarding.mark(Money.ZERO));
  }

  private static Standing standing(State state, TicketPick.Usable usable) {
    var until = state == State.RUNNING ? usable.span().until() : null;
    return new Standing(state, usable.ticket().id(), null, until);
  }

  private Boarding boarding(Medium medium, Place place) {
    var at = place.at();
    var scheme = operators.scheme(medium.operator(), at);
    var rating = Validations.rating(store, medium, at, scheme);
    var day = LocalDate.ofInstant(at, scheme.operator().zone());
    var marks = passages.marks(medium.id(), at);
    var tap = tap(medium, place, day);
    return new Boarding(LAST, medium, tap, scheme, marks, rating, Stage.ASKED, Wish.NONE);
  }

  private static Tap tap(Medium medium, Place place, LocalDate day) {
    return new Tap(
        "",
        0,
        place.at(),
        medium.number().text(),
        EventType.TAP,
        null,
        null,
        null,
        false,
        0,
        place.vehicle(),
        place.route(),
        place.trip(),
        null,
        place.direction(),
        day);
  }

  /**
   * What the last event in a vehicle says of its route, run and direction; empty where none came in
   * the last twelve hours.
   */
  public Optional<Place> lastSeen(String operator, String vehicle) {
    return store.lastSeen(operator, vehicle, clock.instant());
  }

  /**
   * Refuses a time that no batch may hold without a person looking at it.
   *
   * @throws org.citycabinet.words.Refused at the field {@code time}
   */
  public void mustBeTimely(Instant time) {
    Validations.mustBeTimely(time, clock.instant());
  }
}
