package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Amendments;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Grant;
import org.citycabinet.ticketing.concession.Word;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What is held keeps its terms; what the terms took away counts no more. */
class BoughtUnderIT extends InContainer {
  private static final String TRIPS = "1,TRIPS_10 TRIPS_20 TRIPS_40 TRIPS_60,";

  @Inject Amendments amendments;
  @Inject Validations validations;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Concessions concessions;
  @Inject Operators operators;
  @Inject Clock clock;

  private long sequence;

  @Test
  @Requirement({"VEN-02", "RIG-76"})
  void aTicketIsValidOnTheLinesOfTheTermsThatItWasBoughtUnder() {
    var old = amendments.aside("ventspils", "service", TRIPS, TRIPS + "77,,,NO,our rule\n" + TRIPS);
    var now = operators.scheme("ventspils", clock.instant()).edition();
    assertEquals(Decision.ACCEPTED, ride(tenTrips(old), "78"));
    assertEquals(Decision.REJECTED, ride(tenTrips(old), "77"));
    assertEquals(Decision.ACCEPTED, ride(tenTrips(now), "77"));
  }

  /** An amendment may take a group of people off the list while somebody is still in it. */
  @Test
  @Requirement("SIA-03")
  void aConcessionThatTheTermsDoNotKnowAnyMoreTakesNothingOff() {
    var card = issue("siauliai", MediumKind.PERSONALISED_CARD);
    var today = LocalDate.ofInstant(clock.instant(), operators.operator("siauliai").zone());
    concessions.grant(
        new Grant("siauliai", "ABOLISHED", today.minusDays(1), null, Word.COUNTER), card.id());
    var trip = new Occasion("test:" + card.id(), clock.instant());
    wallets.topUp(card, Money.euro("5.00"), LedgerAccount.counter("siauliai"), trip);
    assertEquals(Decision.ACCEPTED, ride(card, "1"));
    assertEquals(Money.euro("4.10"), wallets.balance(card));
  }

  private Medium tenTrips(UUID edition) {
    var card = issue("ventspils", MediumKind.CARD);
    Instant boughtAt = clock.instant().minus(Duration.ofHours(1));
    tickets.load(
        new Sold(
            "ventspils",
            card.id(),
            "TRIPS_10",
            edition,
            null,
            Money.euro("9.00"),
            boughtAt,
            null,
            null,
            null,
            10));
    return card;
  }

  private Medium issue(String operator, MediumKind kind) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var name = kind.isPersonalised() ? "Uldis Paraugs" : null;
    return media.issue(
        new Issue(operator, MediumNumber.of("T7" + random), kind, null, name, null, null));
  }

  private Decision ride(Medium card, String route) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    sequence++;
    var tap =
        new Tap(
            UUID.randomUUID().toString(),
            sequence,
            at,
            card.number().text(),
            EventType.TAP,
            null,
            null,
            null,
            false,
            0,
            "T7" + sequence,
            route,
            null,
            null,
            null,
            LocalDate.ofInstant(at, ZoneOffset.UTC));
    var sender = new Sender(UUID.randomUUID(), card.operator());
    return validations.decide(sender, tap, Optional.empty()).outcome().orElseThrow().decision();
  }
}
