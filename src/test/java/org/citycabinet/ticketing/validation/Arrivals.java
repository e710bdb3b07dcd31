package org.citycabinet.ticketing.validation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Hands the same events in, in any order, each time of a new card in new vehicles. */
@ApplicationScoped
public class Arrivals {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  @Inject Validations validations;
  @Inject TapGroups groups;
  @Inject Turns turns;
  @Inject TripStore trips;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Operators operators;
  @Inject Clock clock;

  private final UUID device = UUID.randomUUID();
  private Instant now;

  /** What happened in a vehicle, so many minutes from now. */
  record Event(EventType type, String vehicle, int minute) {
    static Event tap(String vehicle, int minute) {
      return new Event(EventType.TAP, vehicle, minute);
    }

    static Event activate(String vehicle, int minute) {
      return new Event(EventType.ACTIVATE, vehicle, minute);
    }

    static Event turn(String vehicle, int minute) {
      return new Event(EventType.DIRECTION_CHANGE, vehicle, minute);
    }

    boolean isTurn() {
      return type == EventType.DIRECTION_CHANGE;
    }
  }

  /** A ticket; {@code days} and {@code trips} are null where its term is not fixed, or has none. */
  record Bought(String product, int minute, Integer days, Integer trips) {}

  /** A card and what is on it. */
  record Owned(String operator, MediumKind kind, String euros, List<Bought> tickets) {}

  /** A trip as its holder sees it, in minutes from now. */
  record Made(
      int minute,
      String vehicle,
      String rule,
      long cents,
      String product,
      Long until,
      String paid) {}

  /** What became of a ticket, in minutes from now. */
  record Used(String product, Integer firstUsed, Long from, Long until, Integer left) {}

  /** All that must not depend on the order of arrival. */
  record State(String balance, String debt, String blocked, List<Made> trips, List<Used> tickets) {
    List<String> rules() {
      return trips.stream().map(Made::rule).toList();
    }

    Used ticket(String product, int firstUsed) {
      return tickets.stream()
          .filter(used -> used.product().equals(product) && used.firstUsed() == firstUsed)
          .findFirst()
          .orElseThrow();
    }
  }

  @PostConstruct
  void begin() {
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * Hands the batches in, one after the other; {@code alone} tells whether a tap comes by itself.
   */
  State arrive(Owned owned, List<List<Event>> batches, BooleanSupplier alone) {
    var run = "a" + SEQUENCE.incrementAndGet() + "-";
    var card = issue(owned);
    for (var batch : batches) {
      batch.stream().filter(Event::isTurn).forEach(turn -> turn(card, run, turn));
      var taps = batch.stream().filter(event -> !event.isTurn()).toList();
      if (alone.getAsBoolean()) {
        taps.forEach(event -> ask(card, run, event));
      } else {
        var read = taps.stream().map(event -> tap(card, run, event, EventResult.SUCCESS)).toList();
        groups.store(new Sender(device, card.operator()), card.id(), read);
      }
    }
    return state(card, run);
  }

  private void turn(Medium card, String run, Event event) {
    var tap = tap(card, run, event, null);
    var sender = new Sender(device, card.operator());
    turns.told(sender.operator(), validations.decide(sender, tap, Optional.empty()).id(), tap);
  }

  private void ask(Medium card, String run, Event event) {
    validations.decide(
        new Sender(device, card.operator()), tap(card, run, event, null), Optional.empty());
  }

  private State state(Medium card, String run) {
    var from = now.minus(Duration.ofDays(30));
    var made = trips.trips(card.id(), from, now.plus(Duration.ofDays(1)), 0, 100);
    return new State(
        wallets.balance(card).euros().toString(),
        wallets.debt(card).euros().toString(),
        media.get(card.id()).blockReason().map(Enum::name).orElse(""),
        made.stream()
            .map(trip -> made(trip, run))
            .sorted(Comparator.comparingInt(Made::minute))
            .toList(),
        tickets.on(card.id()).stream()
            .map(this::used)
            .sorted(Comparator.comparing(Used::toString))
            .toList());
  }

  private Made made(Trip trip, String run) {
    var product = Optional.ofNullable(trip.ticket()).map(tickets::get).map(Ticket::product);
    return new Made(
        (int) minute(trip.at()),
        trip.vehicle().substring(run.length()),
        rule(trip),
        trip.charged().cents(),
        product.orElse(null),
        trip.validUntil() == null ? null : minute(trip.validUntil()),
        trip.paid() == null
            ? null
            : minute(trip.paid().at()) + " " + trip.paid().vehicle().substring(run.length()));
  }

  private static String rule(Trip trip) {
    return trip.rule() == TripRule.CREDIT ? TripRule.FARE.name() : trip.rule().name();
  }

  private Used used(Ticket ticket) {
    return new Used(
        ticket.product(),
        ticket.firstAuthorisedAt().map(this::minute).map(Math::toIntExact).orElse(null),
        ticket.validFrom().map(this::minute).orElse(null),
        ticket.validUntil().map(this::minute).orElse(null),
        ticket.tripsLeft().orElse(null));
  }

  private long minute(Instant at) {
    return Duration.between(now, at).toMinutes();
  }

  private Medium issue(Owned owned) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var name = owned.kind().isPersonalised() ? "Jonas Pavyzdys" : null;
    var number = MediumNumber.of("T1" + random);
    var card =
        media.issue(new Issue(owned.operator(), number, owned.kind(), null, name, null, null));
    if (owned.euros() != null) {
      wallets.topUp(
          card,
          Money.euro(owned.euros()),
          LedgerAccount.counter(card.operator()),
          new Occasion("test:" + card.id(), now));
    }
    owned.tickets().forEach(ticket -> load(card, ticket));
    return card;
  }

  private void load(Medium card, Bought bought) {
    var at = at(bought.minute());
    tickets.load(
        new Sold(
            card.operator(),
            card.id(),
            bought.product(),
            operators.scheme(card.operator(), at).edition(),
            null,
            Money.euro("8.00"),
            at,
            null,
            null,
            bought.days() == null ? null : new Span(at, at.plus(Duration.ofDays(bought.days()))),
            bought.trips()));
  }

  private Instant at(int minute) {
    return now.plus(Duration.ofMinutes(minute));
  }

  private Tap tap(Medium card, String run, Event event, EventResult result) {
    var sequence = SEQUENCE.incrementAndGet();
    return new Tap(
        "e-" + sequence,
        sequence,
        at(event.minute()),
        event.isTurn() ? null : card.number().text(),
        event.type(),
        result,
        null,
        null,
        false,
        0,
        run + event.vehicle(),
        null,
        null,
        null,
        null,
        LocalDate.ofInstant(at(event.minute()), operators.operator(card.operator()).zone()));
  }
}
