package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** What the till of a bus shows that takes trips off tickets. */
class TillIT extends InContainer {
  private static final String BUS = "ventspils";

  @Inject Rides rides;
  @Inject Tickets tickets;
  @Inject Checks checks;

  private final String vehicle = "v" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement("VEN-24")
  void theTravelTicketShowsTheTripsLeft() {
    var card = rides.issue(BUS, MediumKind.CARD);
    rides.load(card, "TRIPS_10", 10);
    var told = rides.ask(card, vehicle, 0);
    assertEquals(Decision.ACCEPTED, told.decision());
    assertEquals("BRAUCIENA BIĻETE, VĒL 9", told.line1());
    assertTrue(told.line2().startsWith("DERĪGA LĪDZ "), told.line2());
    assertEquals("BRAUCIENA BIĻETE, VĒL 8", rides.ask(card, vehicle + "b", 0).line1());
  }

  @Test
  @Requirement("VEN-24")
  void aTicketWithoutATravelTicketGivesNoRightToTravel() {
    var card = rides.issue(BUS, MediumKind.CARD);
    rides.load(card, "TRIPS_10", 10);
    var here = new Place(vehicle, null, null, null, rides.now());
    assertTrue(checks.of(card, here).state() != Standing.State.MARKED);
    rides.ask(card, vehicle, 0);
    assertEquals(Standing.State.MARKED, checks.of(card, here).state());
    var elsewhere = new Place("other", null, null, null, rides.now());
    assertTrue(checks.of(card, elsewhere).state() != Standing.State.MARKED);
  }

  @Test
  @Requirement("VEN-25")
  void aValidationThatFailsIsShownAndTakesNothing() {
    var card = rides.issue(BUS, MediumKind.CARD);
    var month = rides.load(card, "MONTH_PUPIL_BUS");
    var told = rides.ask(card, vehicle, 0);
    assertEquals(Decision.REJECTED, told.decision());
    assertEquals("NAV DERĪGAS BIĻETES", told.line1());
    assertEquals("MAKSĀJIET CITĀDI", told.line2());
    assertEquals("ERROR", told.sound());
    assertEquals(List.of(month.id()), tickets.on(card.id()).stream().map(Ticket::id).toList());
    assertTrue(tickets.on(card.id()).get(0).firstAuthorisedAt().isEmpty());
  }
}
