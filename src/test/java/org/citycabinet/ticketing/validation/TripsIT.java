package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Which trips a resident sees. */
class TripsIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final UUID JONAS = Ids.demo("account:jonas");

  @Inject HttpServletRequest request;
  @Inject Trips trips;
  @Inject Validations validations;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Clock clock;

  private final Sender sender = new Sender(UUID.randomUUID(), BUS);
  private long sequence;

  @Test
  @Requirement({"VEN-26", "RIG-A2.6"})
  void theKeeperOfACardSeesWhenAndWhereItWasUsedTheNewestFirst() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofHours(5));
    tap(card, "2", Duration.ofHours(1));
    as("jonas");
    var mine = trips.mine(card.id());
    assertEquals(List.of("2", "1"), mine.stream().map(Trip::vehicle).toList());
    assertEquals("Stotis", mine.get(0).stop());
    assertEquals(Money.euro("0.90"), mine.get(0).charged());
  }

  @Test
  @Requirement("RIG-A2.6")
  void tripsOfMoreThanFourMonthsAgoAreShownNoMore() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofDays(124));
    tap(card, "2", Duration.ofDays(119));
    as("jonas");
    assertEquals(List.of("2"), trips.mine(card.id()).stream().map(Trip::vehicle).toList());
  }

  @Test
  void aTapThatWasRefusedIsNoTrip() {
    var card = aCardWith("0.10");
    tap(card, "1", Duration.ofHours(1));
    as("jonas");
    assertTrue(trips.mine(card.id()).isEmpty());
  }

  @Test
  void anothersCardAnswersAsAMissingOne() {
    var card = aCardWith("5.00");
    tap(card, "1", Duration.ofHours(1));
    as("anna");
    var refused = assertThrows(Refused.class, () -> trips.mine(card.id()));
    assertEquals(Refused.Kind.MISSING, refused.kind());
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }

  private Medium aCardWith(String euros) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    var card = media.issue(new Issue(BUS, number, MediumKind.CARD, null, null, null, null));
    media.keep(card, JONAS, "");
    wallets.topUp(
        card,
        Money.euro(euros),
        LedgerAccount.counter(BUS),
        new Occasion("test:" + card.id(), clock.instant()));
    return card;
  }

  private void tap(Medium card, String vehicle, Duration ago) {
    sequence++;
    var at = clock.instant().minus(ago);
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    var tap =
        new Tap(
            "e-" + sequence,
            sequence,
            at,
            card.number().text(),
            EventType.TAP,
            null,
            null,
            null,
            false,
            0,
            vehicle,
            "5",
            null,
            "Stotis",
            null,
            day);
    validations.decide(sender, tap, Optional.empty());
  }
}
