package org.citycabinet.ticketing.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ledger.Posted;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Stored value, credit and debt of a medium. */
class WalletsIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final Money FARE = Money.euro("0.90");

  @Inject Wallets wallets;
  @Inject Media media;

  @Test
  @Requirement("SIA-03")
  void aFareComesOffTheStoredValueOnceHoweverOftenItIsTold() {
    var card = aCardWith(MediumKind.CARD, "5.00");
    var key = aKey();
    assertTrue(wallets.pay(card, FARE, Credit.NONE, key));
    assertFalse(wallets.pay(card, FARE, Credit.NONE, key));
    assertEquals(Money.euro("4.10"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-05")
  void whoIsKnownMakesOneTripOnCreditAndNoSecondOne() {
    var card = aCardWith(MediumKind.PERSONALISED_CARD, "0.20");
    wallets.pay(card, FARE, Credit.ONE_TRIP, aKey());
    assertThrows(Refused.class, () -> wallets.pay(card, FARE, Credit.ONE_TRIP, aKey()));
    assertEquals(Money.euro("-0.70"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-05")
  void nobodyKnownMakesNoTripOnCredit() {
    var card = aCardWith(MediumKind.CARD, "0.89");
    assertThrows(Refused.class, () -> wallets.pay(card, FARE, Credit.NONE, aKey()));
    assertEquals(Money.euro("0.89"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-05")
  void onceTheTermsGrantNoCreditTheOneGrantedBeforeCountsNoMore() {
    var card = aCardWith(MediumKind.PERSONALISED_CARD, "1.00");
    wallets.pay(card, FARE, Credit.ONE_TRIP, aKey());
    assertThrows(Refused.class, () -> wallets.pay(card, FARE, Credit.NONE, aKey()));
    assertEquals(Money.euro("0.10"), wallets.balance(card));
  }

  @Test
  @Requirement("SIA-05")
  void theNextTopUpCoversTheCreditAndAnotherTripOnCreditIsGranted() {
    var card = aCardWith(MediumKind.PERSONALISED_CARD, "0.20");
    wallets.pay(card, FARE, Credit.ONE_TRIP, aKey());
    topUp(card, "1.00");
    assertEquals(Money.euro("0.30"), wallets.balance(card));
    wallets.pay(card, FARE, Credit.ONE_TRIP, aKey());
    assertEquals(Money.euro("-0.60"), wallets.balance(card));
  }

  @Test
  void aTripThatWasMadeTakesWhatIsThereAndTheRestIsADebtThatBlocks() {
    var card = aCardWith(MediumKind.CARD, "0.50");
    wallets.charge(card, FARE, Credit.NONE, aKey());
    assertEquals(Money.ZERO, wallets.balance(card));
    assertEquals(Money.euro("0.40"), wallets.debt(card));
    assertEquals(Optional.of(BlockReason.DEBT), media.get(card.id()).blockReason());
  }

  @Test
  void aTopUpPaysTheDebtFirstAndTheBlockGoesWithTheLastCent() {
    var card = aCardWith(MediumKind.CARD, "0.50");
    wallets.charge(card, FARE, Credit.NONE, aKey());
    topUp(card, "0.30");
    assertEquals(Money.euro("0.10"), wallets.debt(card));
    assertEquals(Optional.of(BlockReason.DEBT), media.get(card.id()).blockReason());
    topUp(card, "1.10");
    assertEquals(Money.ZERO, wallets.debt(card));
    assertEquals(Money.euro("1.00"), wallets.balance(card));
    assertEquals(Optional.empty(), media.get(card.id()).blockReason());
  }

  @Test
  void theHistoryTellsEveryMovementTheNewestFirst() {
    var card = aCardWith(MediumKind.CARD, "5.00");
    wallets.pay(card, FARE, Credit.NONE, aKey());
    var history = wallets.history(card, 50);
    assertEquals(
        List.of(Money.euro("-0.90"), Money.euro("5.00")),
        history.stream().map(Posted::amount).toList());
    assertEquals(
        List.of("trip.paid", "wallet.top-up"), history.stream().map(Posted::event).toList());
    assertEquals(1, wallets.history(card, 1).size());
  }

  private Medium aCardWith(MediumKind kind, String euros) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    var name = kind.isPersonalised() ? "Jonas Pavyzdys" : null;
    var card = media.issue(new Issue(BUS, number, kind, null, name, null, null));
    topUp(card, euros);
    return card;
  }

  private void topUp(Medium card, String euros) {
    wallets.topUp(card, Money.euro(euros), LedgerAccount.counter(BUS), aKey());
  }

  private static Occasion aKey() {
    return new Occasion("test:" + UUID.randomUUID(), Instant.now());
  }
}
