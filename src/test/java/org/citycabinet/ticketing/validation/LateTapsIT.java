package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What becomes of rides when something before them is told late. */
class LateTapsIT extends InContainer {
  private static final String BUS = "siauliai";

  @Inject Rides rides;
  @Inject Checks checks;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;

  /** What is half a day away does not bear on it, nor it on that. */
  @Test
  @Requirement("SIA-06")
  void aTapOfTheEveningLeavesTheFreeChangeOfTheMorningFree() {
    var card = aCardWith("5.00");
    rides.tellLate(card, "1", -731);
    rides.tellLate(card, "2", -711);
    rides.tellLate(card, "3", -5);
    assertEquals(Money.euro("3.20"), wallets.balance(card));
  }

  /** A device asks again about a tap that it could not ask about in time. */
  @Test
  @Requirement("SIA-06")
  void aTapAskedAboutLateMakesALaterChangeFree() {
    var card = aCardWith("1.00");
    rides.tellLate(card, "2", -20);
    var told = rides.ask(card, "1", -30);
    assertEquals(Decision.ACCEPTED, told.decision());
    assertEquals(Money.euro("0.10"), wallets.balance(card));
    assertTrue(told.line2().contains("0.10 EUR"), told.line2());
  }

  /** Where the card cannot pay for it, all stays as it was. */
  @Test
  @Requirement({"SIA-05", "SIA-06"})
  void aTapAskedAboutLateThatIsRefusedChangesNothing() {
    var card = aCardWith("1.00");
    rides.tellLate(card, "2", -20);
    assertEquals(Outcome.Why.NOT_ENOUGH, rides.ask(card, "1", -60).why());
    assertEquals(Money.euro("0.10"), wallets.balance(card));
  }

  /**
   * Who tapped again as the rules ask has authorised the ride, whenever the till tells the turn.
   */
  @Test
  @Requirement({"RIG-57", "RIG-64", "RIG-66"})
  void aTurnToldAfterTheTapsPartsThemAndTheSecondIsARide() {
    var card = aCardWith("5.00");
    var vehicle = card.number().text();
    rides.tellLate(card, vehicle, -45);
    rides.tellLate(card, vehicle, -15);
    assertEquals(Money.euro("4.10"), wallets.balance(card));
    rides.turn(BUS, vehicle, -16);
    assertEquals(Money.euro("3.20"), wallets.balance(card));
    var place = new Place(vehicle, null, null, null, rides.now());
    assertTrue(checks.of(card, place).markedAt().isAfter(minutesAgo(30)));
  }

  /** The vehicle let on before the card was reported lost. */
  @Test
  @Requirement("SIA-09")
  void aTicketActivatedBeforeTheCardWasBlockedHasBegun() {
    var card = rides.issue(BUS, MediumKind.CARD);
    var ticket = rides.load(card, "DAYS_7");
    media.block(card.id(), BlockReason.LOST);
    rides.tellLate(card, EventType.ACTIVATE, "1", -60);
    assertTrue(tickets.get(ticket.id()).firstAuthorisedAt().isPresent());
  }

  private Instant minutesAgo(int minutes) {
    return rides.now().minus(Duration.ofMinutes(minutes));
  }

  private Medium aCardWith(String euros) {
    var card = rides.issue(BUS, MediumKind.CARD);
    rides.topUp(card, euros);
    return card;
  }
}
