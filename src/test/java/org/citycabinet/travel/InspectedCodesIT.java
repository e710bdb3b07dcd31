package org.citycabinet.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.authorisation.AppMedia;
import org.citycabinet.ticketing.authorisation.Authorisations;
import org.citycabinet.ticketing.authorisation.Inspected;
import org.citycabinet.ticketing.authorisation.Inspected.Believed;
import org.citycabinet.ticketing.authorisation.Inspected.Flawed;
import org.citycabinet.ticketing.authorisation.InspectedCodes;
import org.citycabinet.ticketing.authorisation.TicketCodes;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.ticket.TicketState;
import org.citycabinet.ticketing.wire.CodeFlaw;
import org.citycabinet.ticketing.wire.SignedCode;
import org.citycabinet.ticketing.wire.TicketSays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inspector learns from the screen of somebody who boarded. */
class InspectedCodesIT extends InContainer {
  @Inject HttpServletRequest request;
  @Inject AppMedia apps;
  @Inject Authorisations authorisations;
  @Inject TicketCodes codes;
  @Inject InspectedCodes inspected;
  @Inject SigningKeys keys;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  private UUID app;
  private String vehicle;

  @BeforeEach
  void somebodyTravels() {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:laura"), "laura", Set.of("RESIDENT"), null));
    app = apps.mine().get(0).medium().id();
    vehicle =
        entities
            .createQuery(
                "select v.number from Vehicle v where v.operator = 'riga' and v.vehicleId = '103'",
                String.class)
            .getSingleResult();
  }

  private UUID board() {
    return authorisations.authorise(app, vehicle, null, UUID.randomUUID()).id();
  }

  @Test
  @Requirement({"RIG-56", "RIG-A2.4"})
  void theCodeTellsTicketVehicleTimeAndThatItIsGood() {
    var trip = authorisations.mine(board());
    var read = inspected.read("riga", codes.of(trip.id()).orElseThrow().text());
    var believed = assertInstanceOf(Believed.class, read);
    assertEquals(TicketState.RUNNING, believed.state());
    assertTrue(believed.says().isFor(vehicle));
    assertTrue(believed.says().isValid(clock.instant()));
    assertEquals(
        trip.authorisedAt().getEpochSecond(), believed.says().authorisedAt().getEpochSecond());
  }

  @Test
  @Requirement("RIG-56")
  void whatIsNotToBeBelievedSaysWhy() {
    var code = codes.of(board()).orElseThrow().text();
    assertEquals(CodeFlaw.OTHER_OPERATOR, flaw(inspected.read("liepaja", code)));
    assertEquals(CodeFlaw.OTHER_KIND, flaw(inspected.read("riga", codes.ofPerson(app).text())));
    assertEquals(CodeFlaw.MALFORMED, flaw(inspected.read("riga", code.substring(1))));
    assertEquals(CodeFlaw.EXPIRED, flaw(inspected.read("riga", old(code))));
  }

  @Test
  @Requirement("RIG-A2.6")
  void theLastMonthsTripsAreShownWithTicketTimeAndVehicle() {
    board();
    var trips = authorisations.history(app);
    assertEquals(vehicle, trips.get(0).vehicleNumber());
    assertTrue(trips.size() >= 3, "two of the demonstration before it");
    assertTrue(trips.stream().allMatch(trip -> trip.ticket().isPresent()));
    assertEquals(List.of(), trips.stream().filter(t -> t.authorisedAt().isAfter(now())).toList());
  }

  private Instant now() {
    return clock.instant();
  }

  private static CodeFlaw flaw(Inspected inspected) {
    return assertInstanceOf(Flawed.class, inspected).flaw();
  }

  /** The same code as it would have been signed three minutes ago. */
  private String old(String code) {
    var says = (TicketSays) SignedCode.read(code, keys.trusted());
    var before =
        new TicketSays(
            says.operator(),
            says.medium(),
            says.ticket(),
            says.product(),
            says.vehicle(),
            says.firstAuthorisedAt(),
            says.authorisedAt(),
            says.validUntil(),
            says.issuedAt().minusSeconds(180),
            says.expiresAt().minusSeconds(180));
    var signer = keys.signer();
    return SignedCode.write(before, signer.kid(), signer.key());
  }
}
