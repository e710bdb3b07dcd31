package org.citycabinet.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class BookingTest {
  private static final String TOWN = "town";
  private static final LedgerAccount PAID = LedgerAccount.pending(TOWN, new UUID(1, 1));
  private static final LedgerAccount WALLET = LedgerAccount.wallet(TOWN, new UUID(1, 1));

  @Test
  void addsUpToNothing() {
    var booking =
        Booking.of("sale:1", "sale")
            .move(Money.euro("10.00"), PAID, LedgerAccount.revenue(TOWN))
            .move(Money.euro("0.20"), PAID, LedgerAccount.commission(TOWN));
    assertEquals(3, booking.lines().size());
    assertEquals(
        Money.ZERO,
        booking.lines().stream().map(Booking.Line::amount).reduce(Money.ZERO, Money::plus));
  }

  @Test
  void leavesOutWhatDoesNotMove() {
    var there = Booking.of("k", "e").move(Money.ZERO, PAID, WALLET);
    assertEquals(List.of(), there.lines());
    var andBack = there.move(Money.euro("5"), PAID, WALLET).move(Money.euro("5"), WALLET, PAID);
    assertEquals(List.of(), andBack.lines());
  }

  @Test
  void hasItsLinesInOneOrderWhicheverWayMoneyMoves() {
    var one = Booking.of("a", "e").move(Money.euro("1"), PAID, WALLET);
    var other = Booking.of("b", "e").move(Money.euro("1"), WALLET, PAID);
    assertEquals(
        one.lines().stream().map(Booking.Line::account).toList(),
        other.lines().stream().map(Booking.Line::account).toList());
  }

  @Test
  void twoBookingsThatSayTheSameHaveTheSameBody() {
    var one = Booking.of("a", "e").move(Money.euro("1"), PAID, WALLET);
    var same = Booking.of("b", "e").move(Money.euro("1"), PAID, WALLET);
    var other = Booking.of("a", "e").move(Money.euro("2"), PAID, WALLET);
    assertEquals(one.body(), same.body());
    assertNotEquals(one.body(), other.body());
  }

  @Test
  void refusesNegativeAmountsAndKeysThatDoNotFit() {
    var booking = Booking.of("k", "e");
    var less = Money.ofCents(-1);
    assertThrows(IllegalArgumentException.class, () -> booking.move(less, PAID, WALLET));
    assertThrows(IllegalArgumentException.class, () -> Booking.of("", "e"));
    assertThrows(IllegalArgumentException.class, () -> Booking.of("k".repeat(121), "e"));
  }

  @Test
  void anAccountsIdIsAFunctionOfItsName() {
    assertEquals(WALLET.id(), LedgerAccount.wallet(TOWN, new UUID(1, 1)).id());
    assertNotEquals(WALLET.id(), LedgerAccount.debt(TOWN, new UUID(1, 1)).id());
    assertNotEquals(WALLET.id(), LedgerAccount.wallet("city", new UUID(1, 1)).id());
    assertTrue(WALLET.kind().isFloored());
  }
}
