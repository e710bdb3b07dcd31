package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class PurchaseTest {
  private static final Instant CHECKED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Duration HOLD = Duration.ofMinutes(2);
  private static final Instant TOO_LATE = CHECKED.plus(HOLD);

  @Test
  @Requirement("VEN-19")
  void twoMinutesAfterTheTicketWasChosenTheSaleIsOver() {
    var purchase = purchase();
    assertFalse(purchase.expire(TOO_LATE.minusNanos(1)));
    assertEquals(PurchaseState.HELD, purchase.state());
    assertTrue(purchase.expire(TOO_LATE));
    assertEquals(PurchaseState.EXPIRED, purchase.state());
  }

  @Test
  @Requirement("VEN-19")
  void paymentCanBeBegunUntilThenAndNotAfter() {
    assertDoesNotThrow(() -> purchase().confirm(TOO_LATE.minusNanos(1)));
    assertThrows(Refused.class, () -> purchase().confirm(TOO_LATE));
  }

  @Test
  @Requirement("VEN-19")
  void whatExpiredIsNotLoadedWhenItsMoneyComes() {
    var purchase = purchase();
    purchase.expire(TOO_LATE);
    assertFalse(purchase.settle(TOO_LATE));
    assertEquals(PurchaseState.EXPIRED, purchase.state());
  }

  @Test
  void isPaidOnceHoweverOftenThatIsTold() {
    var purchase = purchase();
    assertTrue(purchase.settle(CHECKED));
    assertFalse(purchase.settle(CHECKED));
    assertFalse(purchase.expire(TOO_LATE));
    assertEquals(PurchaseState.PAID, purchase.state());
  }

  @Test
  void aPaidOneIsNotCancelledAndACancelledOneNotPaid() {
    var paid = purchase();
    paid.settle(CHECKED);
    assertThrows(Refused.class, () -> paid.cancel(CHECKED));
    var cancelled = purchase();
    cancelled.cancel(CHECKED);
    assertFalse(cancelled.settle(CHECKED));
    assertThrows(Refused.class, () -> cancelled.confirm(CHECKED));
  }

  @Test
  void aConfirmedOneIsNotCancelledButCanExpire() {
    var confirmed = purchase();
    confirmed.confirm(CHECKED);
    var refused = assertThrows(Refused.class, () -> confirmed.cancel(CHECKED));
    assertEquals("purchase.confirmed", refused.key());
    assertTrue(confirmed.expire(TOO_LATE));
  }

  @Test
  void aHoldThatNobodyConfirmedReadsAsOverBeforeAJobSaysSo() {
    var idle = purchase();
    assertEquals(PurchaseState.EXPIRED, idle.stateAt(TOO_LATE));
    var paying = purchase();
    paying.confirm(CHECKED);
    assertEquals(PurchaseState.HELD, paying.stateAt(TOO_LATE));
  }

  @Test
  @Requirement({"VEN-20", "RIG-51"})
  void theTotalIsThePriceOfAllAndTheCommission() {
    assertEquals(Money.euro("33.00"), purchase().ticketPrice());
    assertEquals(Money.euro("33.66"), purchase().total());
  }

  private static Purchase purchase() {
    var wish = Wish.tickets(UUID.randomUUID(), "TRIPS_10", 3);
    var line = new PurchaseLine(1, wish, null, Money.euro("11.00"), Money.euro("0.66"));
    var order = new Order("town", UUID.randomUUID(), List.of(line));
    return new Purchase(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), order)
        .hold(CHECKED, HOLD);
  }
}
