package org.citycabinet.ticketing.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class TicketTest {
  private static final Instant BOUGHT = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant USE_BY = Instant.parse("2027-11-20T22:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  @Requirement({"LIE-11", "RIG-15"})
  void waitsUntilItsFirstTripBeginsItsTerm() {
    var ticket = ticket(null, null);
    assertEquals(TicketState.WAITING, ticket.state(BOUGHT));
    var first = BOUGHT.plus(Duration.ofDays(30));
    assertTrue(ticket.authorise(first, days(first, 3)));
    assertEquals(Optional.of(first), ticket.firstAuthorisedAt());
    assertEquals(TicketState.RUNNING, ticket.state(first));
    assertEquals(TicketState.OVER, ticket.state(first.plus(Duration.ofDays(3))));
  }

  @Test
  void aSecondTripDoesNotBeginTheTermAnew() {
    var ticket = ticket(null, null);
    ticket.authorise(BOUGHT, days(BOUGHT, 3));
    var second = BOUGHT.plus(Duration.ofDays(2));
    assertFalse(ticket.authorise(second, days(second, 3)));
    assertEquals(Optional.of(BOUGHT.plus(Duration.ofDays(3))), ticket.validUntil());
  }

  @Test
  void itsLatestTripIsKnownInWhateverOrderTheyCome() {
    var ticket = ticket(null, null);
    assertEquals(Optional.empty(), ticket.lastAuthorisedAt());
    ticket.authorise(BOUGHT, days(BOUGHT, 3));
    var later = BOUGHT.plus(Duration.ofDays(2));
    ticket.authorise(later, days(later, 3));
    ticket.authorise(BOUGHT.plus(MINUTE), days(BOUGHT, 3));
    assertEquals(Optional.of(later), ticket.lastAuthorisedAt());
  }

  @Test
  @Requirement("RIG-13")
  void isOverWhereItWasNotUsedInTime() {
    var ticket = ticket(null, null);
    assertEquals(TicketState.WAITING, ticket.state(USE_BY.minusNanos(1)));
    assertEquals(TicketState.OVER, ticket.state(USE_BY));
    assertThrows(Refused.class, () -> ticket.authorise(USE_BY, days(USE_BY, 3)));
  }

  @Test
  @Requirement("VEN-18")
  void aCalendarMonthNeedsNoTripToBegin() {
    var month =
        new Span(Instant.parse("2026-11-30T22:00:00Z"), Instant.parse("2026-12-31T22:00:00Z"));
    var ticket = ticket(month, null);
    assertEquals(TicketState.WAITING, ticket.state(BOUGHT));
    assertEquals(TicketState.RUNNING, ticket.state(month.from()));
    assertEquals(TicketState.OVER, ticket.state(month.until()));
  }

  @Test
  @Requirement({"VEN-01", "VEN-26"})
  void tripsAreTakenOneByOneWithinTheTermFromPurchase() {
    var ticket = ticket(days(BOUGHT, 365), 2);
    ticket.authorise(BOUGHT, null);
    assertEquals(Optional.of(1), ticket.tripsLeft());
    ticket.authorise(BOUGHT.plus(MINUTE), null);
    assertEquals(TicketState.USED_UP, ticket.state(BOUGHT.plus(MINUTE)));
    assertThrows(Refused.class, () -> ticket.authorise(BOUGHT.plus(MINUTE), null));
  }

  @Test
  void whereEachTripHasItsTermASecondTapWithinItTakesNothing() {
    var ticket = ticket(null, 2);
    assertTrue(ticket.authorise(BOUGHT, minutes(BOUGHT, 90)));
    assertFalse(ticket.authorise(BOUGHT.plus(MINUTE), minutes(BOUGHT, 90)));
    assertEquals(Optional.of(1), ticket.tripsLeft());
    var next = BOUGHT.plus(Duration.ofHours(2));
    assertEquals(TicketState.WAITING, ticket.state(next));
    assertTrue(ticket.authorise(next, minutes(next, 90)));
    assertEquals(TicketState.RUNNING, ticket.state(next));
    assertEquals(TicketState.USED_UP, ticket.state(next.plus(Duration.ofHours(2))));
  }

  /** Its trips told again in order do to it what they would have done in time. */
  @Test
  @Requirement({"RIG-15", "RIG-74.2"})
  void standsAgainAsItStoodBeforeTripsThatAreToldAnew() {
    var ticket = ticket(null, 10);
    var third = BOUGHT.plus(Duration.ofHours(4));
    ticket.authorise(BOUGHT, minutes(BOUGHT, 90));
    ticket.authorise(third, minutes(third, 90));
    ticket.authorise(third.plus(MINUTE), minutes(third, 90));
    var end = third.plus(Duration.ofMinutes(90));
    var second = BOUGHT.plus(Duration.ofHours(2));
    ticket.rewind(second, new Uses(minutes(BOUGHT, 90), BOUGHT, List.of(end, end)));
    assertEquals(Optional.of(9), ticket.tripsLeft());
    assertEquals(Optional.of(BOUGHT), ticket.firstAuthorisedAt());
    assertEquals(Optional.of(BOUGHT), ticket.lastAuthorisedAt());
    assertEquals(Optional.of(BOUGHT.plus(Duration.ofMinutes(90))), ticket.validUntil());
    ticket.rewind(BOUGHT, new Uses(null, null, List.of(BOUGHT.plus(Duration.ofMinutes(90)))));
    assertEquals(Optional.of(10), ticket.tripsLeft());
    assertEquals(Optional.empty(), ticket.firstAuthorisedAt());
    assertEquals(Optional.empty(), ticket.validUntil());
  }

  @Test
  @Requirement("VEN-01")
  void tripsOfAFixedTermAreAllGivenBackAndTheTermStays() {
    var ticket = ticket(days(BOUGHT, 365), 4);
    ticket.authorise(BOUGHT, null);
    ticket.authorise(BOUGHT.plus(MINUTE), null);
    var end = ticket.validUntil().orElseThrow();
    ticket.rewind(BOUGHT, new Uses(null, null, List.of(end, end)));
    assertEquals(Optional.of(4), ticket.tripsLeft());
    assertEquals(Optional.of(end), ticket.validUntil());
    assertEquals(Optional.empty(), ticket.firstAuthorisedAt());
  }

  @Test
  @Requirement("VEN-28")
  void movesToAnotherCardWhileSomethingOfItIsLeft() {
    var other = UUID.randomUUID();
    var ticket = ticket(null, null);
    ticket.moveTo(other, BOUGHT);
    assertEquals(other, ticket.medium());
    assertThrows(Refused.class, () -> ticket.moveTo(other, USE_BY));
  }

  @Test
  @Requirement("RIG-36")
  void isAnnulledOnceAndForGood() {
    var ticket = ticket(null, null);
    ticket.annul(BOUGHT);
    assertEquals(TicketState.ANNULLED, ticket.state(BOUGHT));
    assertThrows(Refused.class, () -> ticket.annul(BOUGHT));
    assertThrows(Refused.class, () -> ticket.authorise(BOUGHT, days(BOUGHT, 3)));
  }

  @Test
  @Requirement("RIG-45")
  void hasACodeThatCanBeReadOut() {
    assertTrue(ticket(null, null).code().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}"));
  }

  @Test
  void knowsATicketForTheVerySamePeriod() {
    var month = days(BOUGHT, 30);
    assertTrue(ticket(month, null).coversSameAs("MONTH", month));
    assertFalse(ticket(month, null).coversSameAs("MONTH", days(BOUGHT, 31)));
    assertFalse(ticket(month, null).coversSameAs("OTHER", month));
    assertFalse(ticket(null, null).coversSameAs("MONTH", month));
  }

  private static Span days(Instant from, int days) {
    return new Span(from, from.plus(Duration.ofDays(days)));
  }

  private static Span minutes(Instant from, int minutes) {
    return new Span(from, from.plus(Duration.ofMinutes(minutes)));
  }

  private static Ticket ticket(Span span, Integer trips) {
    return new Ticket(
        UUID.randomUUID(),
        new Sold(
            "town",
            UUID.randomUUID(),
            "MONTH",
            UUID.randomUUID(),
            null,
            Money.euro("10.00"),
            BOUGHT,
            USE_BY,
            null,
            span,
            trips));
  }
}
