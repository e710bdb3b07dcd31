package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** Rides with tickets for a time, each authorised after boarding. */
class RidesIT extends InContainer {
  private static final String TRAM = "riga";

  @Inject Validations validations;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject TripStore taps;
  @Inject Operators operators;
  @Inject Clock clock;

  private final Sender sender = new Sender(UUID.randomUUID(), TRAM);
  private final String vehicle = "v" + UUID.randomUUID().toString().substring(0, 8);
  private long sequence;

  @Test
  @Requirement({"RIG-60", "RIG-62"})
  void eachRideOfATermTicketIsAuthorisedByItself() {
    var card = issue();
    load(card, "DAYS_3");
    var first = tap(card, vehicle, 0);
    var second = tap(card, vehicle + "-2", 20);
    assertEquals(Decision.ACCEPTED, first.decision());
    assertEquals(Decision.ACCEPTED, second.decision());
    assertEquals(first.validUntil(), second.validUntil(), "the term began with the first");
    assertEquals(2, trips(card));
  }

  private long trips(Medium card) {
    return taps.trips(card.id(), now().minusSeconds(60), now().plusSeconds(3600), 0, 10).stream()
        .filter(trip -> trip.rule().isOwnTrip())
        .count();
  }

  @Test
  @Requirement("RIG-66")
  void aRideThatIsAuthorisedAlreadyIsToldAndUsesNothing() {
    var card = issue();
    var ticket = load(card, "TRIPS_10_90MIN", 10);
    tap(card, vehicle, 0);
    var left = tickets.lock(ticket.id()).tripsLeft();
    var told = tap(card, vehicle, 5);
    assertEquals(Decision.ALREADY_REGISTERED, told.decision());
    assertEquals("BRAUCIENS JAU REĢISTRĒTS", told.line1());
    assertEquals(left, tickets.lock(ticket.id()).tripsLeft());
    assertEquals(1, trips(card));
  }

  @Test
  @Requirement({"RIG-57", "RIG-64"})
  void whoTravelsOnPastTheTerminusAuthorisesAgain() {
    var card = issue();
    load(card, "DAYS_3");
    tap(card, vehicle, 0);
    turn(10);
    assertEquals(Decision.ACCEPTED, tap(card, vehicle, 11).decision());
    assertEquals(Decision.ALREADY_REGISTERED, tap(card, vehicle, 12).decision());
  }

  @Test
  @Requirement("RIG-65")
  void ofTwoMediaHeldToTheReaderEachHasItsTicketAuthorised() {
    var one = issue();
    var other = issue();
    var tickets = new Ticket[] {load(one, "DAYS_3"), load(other, "MIN_90")};
    assertEquals(Decision.ACCEPTED, tap(one, vehicle, 0).decision());
    assertEquals(Decision.ACCEPTED, tap(other, vehicle, 0).decision());
    for (var ticket : tickets) {
      assertTrue(this.tickets.lock(ticket.id()).validUntil().isPresent());
    }
  }

  private Outcome tap(Medium card, String vehicle, int minute) {
    var event = event(card.number().text(), EventType.TAP, vehicle, minute);
    return validations.decide(sender, event, Optional.empty()).outcome().orElseThrow();
  }

  private void turn(int minute) {
    var event = event(null, EventType.DIRECTION_CHANGE, vehicle, minute);
    validations.decide(sender, event, Optional.empty());
  }

  private Tap event(String number, EventType type, String vehicle, int minute) {
    sequence++;
    var at = now().plus(Duration.ofMinutes(minute));
    var day = LocalDate.ofInstant(at, operators.operator(TRAM).zone());
    return new Tap(
        "e-" + sequence,
        sequence,
        at,
        number,
        type,
        null,
        null,
        null,
        false,
        0,
        vehicle,
        null,
        null,
        null,
        null,
        day);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private Medium issue() {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    return media.issue(new Issue(TRAM, number, MediumKind.CARD, null, null, null, null));
  }

  private Ticket load(Medium card, String product) {
    return load(card, product, null);
  }

  private Ticket load(Medium card, String product, Integer trips) {
    var edition = operators.scheme(TRAM, now()).edition();
    return tickets.load(
        new Sold(
            TRAM,
            card.id(),
            product,
            edition,
            null,
            Money.euro("8.00"),
            now(),
            null,
            null,
            null,
            trips));
  }
}
