package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fare.Span;
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

/** Cards, tickets and rides for tests of what comes after a ride. */
@ApplicationScoped
public class Rides {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  @Inject Validations validations;
  @Inject TapGroups groups;
  @Inject Turns turns;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Operators operators;
  @Inject Clock clock;

  private final UUID device = UUID.randomUUID();

  /** The minute that runs. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /** A new card of nobody's account. */
  public Medium issue(String operator, MediumKind kind) {
    return issue(operator, kind, null);
  }

  /** A new card of an account. */
  public Medium issue(String operator, MediumKind kind, UUID holder) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var name = kind.isPersonalised() ? "Uldis Paraugs" : null;
    return media.issue(
        new Issue(operator, MediumNumber.of("T1" + random), kind, holder, name, null, null));
  }

  /** Loads a ticket, bought an hour and a day ago. */
  public Ticket load(Medium card, String product) {
    return load(card, product, boughtAt(), null, null);
  }

  /** Loads a ticket for so many trips in the year that begins with its purchase. */
  public Ticket load(Medium card, String product, int trips) {
    var year = new Span(boughtAt(), boughtAt().plus(Duration.ofDays(365)));
    return load(card, product, boughtAt(), year, trips);
  }

  private Instant boughtAt() {
    return now().minus(Duration.ofHours(25));
  }

  private Ticket load(Medium card, String product, Instant boughtAt, Span span, Integer trips) {
    return tickets.load(
        new Sold(
            card.operator(),
            card.id(),
            product,
            operators.scheme(card.operator(), boughtAt).edition(),
            null,
            Money.euro("8.00"),
            boughtAt,
            null,
            null,
            span,
            trips));
  }

  /** Puts money on a card. */
  public void topUp(Medium card, String euros) {
    var key = new Occasion("test:" + card.id(), clock.instant());
    wallets.topUp(card, Money.euro(euros), LedgerAccount.counter(card.operator()), key);
  }

  /** A reader asks about a card that is held to it. */
  public void tap(Medium card, String vehicle, int minute) {
    ask(card, vehicle, minute);
  }

  /** The same, with what is told. */
  Outcome ask(Medium card, String vehicle, int minute) {
    var sender = new Sender(device, card.operator());
    var tap = event(card.operator(), card.number().text(), EventType.TAP, vehicle, minute, null);
    return validations.decide(sender, tap, Optional.empty()).outcome().orElseThrow();
  }

  /** The driver registers the change of direction. */
  public void turn(String operator, String vehicle, int minute) {
    var tap = event(operator, null, EventType.DIRECTION_CHANGE, vehicle, minute, null);
    turns.told(
        operator,
        validations.decide(new Sender(device, operator), tap, Optional.empty()).id(),
        tap);
  }

  /** A vehicle tells a ride late. */
  public void tellLate(Medium card, String vehicle, int minute) {
    tellLate(card, EventType.TAP, vehicle, minute);
  }

  /** The same of another button. */
  void tellLate(Medium card, EventType type, String vehicle, int minute) {
    var number = card.number().text();
    var tap = event(card.operator(), number, type, vehicle, minute, EventResult.SUCCESS);
    groups.store(new Sender(device, card.operator()), card.id(), List.of(tap));
  }

  private Tap event(
      String operator,
      String number,
      EventType type,
      String vehicle,
      int minute,
      EventResult result) {
    var sequence = SEQUENCE.incrementAndGet();
    var at = now().plus(Duration.ofMinutes(minute));
    return new Tap(
        "e-" + sequence,
        sequence,
        at,
        number,
        type,
        result,
        null,
        null,
        false,
        0,
        vehicle,
        null,
        null,
        null,
        null,
        LocalDate.ofInstant(at, operators.operator(operator).zone()));
  }
}
