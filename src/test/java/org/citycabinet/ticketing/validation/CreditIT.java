package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Amendments;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** Who travels on credit is what the operator's table says, and nothing else (SIA-05). */
class CreditIT extends InContainer {
  private static final String BUS = "siauliai";

  @Inject Boardings boardings;
  @Inject Amendments amendments;
  @Inject Operators operators;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Clock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @Test
  @Requirement("SIA-05")
  void underTheTermsOfNowAPersonalisedCardHasOneTripOnCreditAndAnotherCardNone() throws Exception {
    var now = operators.scheme(BUS, clock.instant());
    var named = aCard(MediumKind.PERSONALISED_CARD);
    assertEquals(Decision.ACCEPTED, ride(named, now));
    assertEquals(Money.euro("-0.80"), wallets.balance(named));
    assertEquals(Decision.REJECTED, ride(named, now));
    assertEquals(Decision.REJECTED, ride(aCard(MediumKind.CARD), now));
  }

  @Test
  @Requirement("SIA-05")
  void anAmendmentThatTakesTheCreditAwayIsObeyed() throws Exception {
    var without = amended("6,PERSONALISED_CARD,30,6,7,YES", "6,PERSONALISED_CARD,30,6,7,NO");
    var card = aCard(MediumKind.PERSONALISED_CARD);
    assertEquals(Decision.REJECTED, ride(card, without));
    assertEquals(Money.euro("0.10"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-05")
  void anAmendmentThatGrantsItToOrdinaryCardsIsObeyedToo() throws Exception {
    var granting = amended("6,,30,6,7,NO", "6,,30,6,7,YES");
    var card = aCard(MediumKind.CARD);
    assertEquals(Decision.ACCEPTED, ride(card, granting));
    assertEquals(Money.euro("-0.80"), wallets.balance(card));
  }

  private Scheme amended(String old, String changed) {
    return operators.scheme(amendments.aside(BUS, "transfer", old, changed));
  }

  private Decision ride(Medium card, Scheme scheme) throws Exception {
    transaction.begin();
    try {
      return boardings.board(boarding(card, scheme)).decision();
    } finally {
      transaction.commit();
    }
  }

  private Boarding boarding(Medium card, Scheme scheme) {
    var id = UUID.randomUUID();
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var tap =
        new Tap(
            id.toString(),
            1,
            at,
            card.number().text(),
            EventType.TAP,
            null,
            null,
            null,
            false,
            0,
            "T8" + id.toString().substring(0, 8),
            "1",
            null,
            null,
            null,
            LocalDate.ofInstant(at, ZoneOffset.UTC));
    var transfer = Validations.transfer(scheme, card.kind());
    var rating = new Rating(transfer, Ride.WITHOUT_TURNS);
    return new Boarding(
        id, card, tap, scheme, List.of(), rating, Boarding.Stage.ASKED, Boarding.Wish.NONE);
  }

  private Medium aCard(MediumKind kind) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var name = kind.isPersonalised() ? "Jonas Pavyzdys" : null;
    var number = MediumNumber.of("T8" + digits);
    var card = media.issue(new Issue(BUS, number, kind, null, name, null, null));
    wallets.topUp(card, Money.euro("0.10"), LedgerAccount.counter(BUS), anOccasion());
    return card;
  }

  private Occasion anOccasion() {
    return new Occasion("test:" + UUID.randomUUID(), clock.instant());
  }
}
