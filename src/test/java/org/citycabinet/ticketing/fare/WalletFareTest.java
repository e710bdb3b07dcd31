package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class WalletFareTest {
  private static final Money FARE = Money.euro("0.90");

  @Test
  @Requirement("SIA-03")
  void aTripTakesItsFareFromTheWallet() {
    assertEquals(
        Optional.of(new WalletFare(FARE, Money.euro("1.10"))),
        WalletFare.take(Money.euro("2.00"), FARE, false));
    assertEquals(Optional.of(new WalletFare(FARE, Money.ZERO)), WalletFare.take(FARE, FARE, false));
  }

  @Test
  @Requirement("SIA-05")
  void aKnownHolderTravelsOnceOnCredit() {
    var onCredit = WalletFare.take(Money.euro("0.89"), FARE, true).orElseThrow();
    assertEquals(Money.euro("-0.01"), onCredit.left());
    assertTrue(onCredit.isOnCredit());
    assertEquals(Optional.empty(), WalletFare.take(onCredit.left(), FARE, true));
    assertTrue(WalletFare.take(Money.ZERO, FARE, true).isPresent());
  }

  @Test
  @Requirement("SIA-05")
  void theNextTopUpCoversTheCreditFirst() {
    var debt = Money.euro("-0.90");
    assertEquals(Optional.empty(), WalletFare.take(debt.plus(Money.euro("0.80")), FARE, true));
    assertTrue(WalletFare.take(debt.plus(Money.euro("1.00")), FARE, true).isPresent());
  }

  @Test
  @Requirement("SIA-05")
  void whoIsNotKnownGetsNoCredit() {
    assertEquals(Optional.empty(), WalletFare.take(Money.euro("0.89"), FARE, false));
  }

  @Test
  void aFreeTripIsPossibleWithAnyBalance() {
    var free = WalletFare.take(Money.euro("-0.90"), Money.ZERO, true).orElseThrow();
    assertFalse(free.isOnCredit());
  }

  @Test
  @Requirement("SIA-06")
  void changesAreFreeForThirtyMinutesFromTheFirstMarking() {
    var transfer = new Transfer(Duration.ofMinutes(30));
    var first = Instant.parse("2026-01-05T08:00:30Z");
    assertTrue(transfer.isFree(first, first));
    assertTrue(transfer.isFree(first, first.plusSeconds(1799)));
    assertFalse(transfer.isFree(first, first.plusSeconds(1800)));
    assertFalse(transfer.isFree(first, first.minusSeconds(1)));
    assertFalse(new Transfer(Duration.ZERO).isFree(first, first));
  }
}
