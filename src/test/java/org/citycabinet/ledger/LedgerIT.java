package org.citycabinet.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.citycabinet.InContainer;
import org.citycabinet.database.Causes;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerIT extends InContainer {
  @Inject Ledger ledger;
  @Inject Invariants invariants;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @PersistenceContext EntityManager entities;
  @Resource ManagedExecutorService workers;

  private final UUID medium = UUID.randomUUID();
  private final String town = "town-" + medium;
  private final LedgerAccount wallet = LedgerAccount.wallet(town, medium);
  private final LedgerAccount revenue = LedgerAccount.revenue(town);

  @BeforeEach
  void topUp() {
    ledger.book(
        Booking.of("topup:" + medium, "topup")
            .move(Money.euro("100.00"), LedgerAccount.counter(town), wallet));
  }

  @Test
  void eightHundredConcurrentDebitsLoseNothing() throws Exception {
    var booked = countTrue(8, worker -> () -> debits(worker));
    assertEquals(8, booked);
    assertEquals(Money.euro("20.00"), ledger.balance(wallet));
    assertEquals(Money.euro("80.00"), ledger.balance(revenue));
    assertTheLedgerHolds();
  }

  private boolean debits(int worker) {
    return IntStream.range(0, 100).allMatch(i -> ledger.book(trip(worker + "-" + i, "0.10")));
  }

  @Test
  void ofSixtyFourThatRaceForTheLastMoneyOneWins() throws Exception {
    assertEquals(1, countTrue(64, racer -> () -> isAffordable(trip("race" + racer, "60.00"))));
    assertEquals(Money.euro("40.00"), ledger.balance(wallet));
    assertTheLedgerHolds();
  }

  private boolean isAffordable(Booking booking) {
    try {
      return ledger.book(booking);
    } catch (Refused refused) {
      assertEquals("ledger.insufficient", refused.key());
      return false;
    }
  }

  @Test
  void fiftyCopiesOfABookingHaveOneEffect() throws Exception {
    assertEquals(1, countTrue(50, copy -> () -> ledger.book(trip("one", "1.50"))));
    assertEquals(Money.euro("98.50"), ledger.balance(wallet));
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsRefused() {
    ledger.book(trip("one", "1.50"));
    var refused = assertThrows(Refused.class, () -> ledger.book(trip("one", "1.60")));
    assertEquals("ledger.key.used", refused.key());
    assertEquals(Money.euro("98.50"), ledger.balance(wallet));
  }

  @Test
  void aWalletGoesBelowNothingByItsCreditAndNoFurther() {
    assertFalse(isAffordable(trip("a", "101.00")));
    var oneEuro = Money.euro("1.00");
    assertFalse(isAffordable(trip("b", "101.01").onCredit(oneEuro)));
    assertTrue(ledger.book(trip("b", "101.00").onCredit(oneEuro)));
    assertFalse(isAffordable(trip("c", "0.01")));
    assertEquals(Money.euro("-1.00"), ledger.balance(wallet));
    assertTheLedgerHolds();
  }

  @Test
  void whileAWalletIsBelowNothingThereIsNoMoreCredit() {
    var oneEuro = Money.euro("1.00");
    assertTrue(ledger.book(trip("a", "100.50").onCredit(oneEuro)));
    assertFalse(isAffordable(trip("b", "0.10").onCredit(oneEuro)));
    assertEquals(Money.euro("-0.50"), ledger.balance(wallet));
  }

  @Test
  void whatWasRefusedLeavesNoTrace() {
    assertFalse(isAffordable(trip("a", "101.00")));
    assertTrue(ledger.book(trip("a", "99.00")), "the key is still free");
    assertEquals(Money.ZERO, ledger.balance(LedgerAccount.debt(town, medium)));
  }

  @Test
  void aTransactionThatBeganBeforeAnotherDebitIsRunAgain() throws Exception {
    transaction.begin();
    assertEquals(Money.euro("100.00"), ledger.balance(wallet));
    workers.submit(() -> ledger.book(trip("meanwhile", "1.00"))).get();
    var error = assertThrows(RuntimeException.class, () -> ledger.book(trip("stale", "1.00")));
    transaction.rollback();
    assertEquals(1020, Causes.find(error, SQLException.class).orElseThrow().getErrorCode());
    assertTrue(ledger.book(trip("stale", "1.00")));
  }

  @Test
  void aBrokenSumIsSeen() throws Exception {
    transaction.begin();
    try {
      entities
          .createNativeQuery("update ledger_account set balance_cents = 1 where owner = ?1")
          .setParameter(1, medium.toString())
          .executeUpdate();
      assertEquals(1, invariants.check().get("invariant_i3_balance_is_sum_of_postings"));
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void theHealthPageShowsTheLastLook() {
    var seen = invariants.check();
    assertEquals(seen, invariants.last());
    assertTrue(seen.containsKey("invariant_i1_transactions_balance"), seen.toString());
  }

  private Booking trip(String name, String price) {
    return Booking.of("trip:" + medium + name, "trip").move(Money.euro(price), wallet, revenue);
  }

  private void assertTheLedgerHolds() {
    invariants.check().forEach((name, broken) -> assertEquals(0, broken, name));
  }

  private long countTrue(int tasks, IntFunction<Callable<Boolean>> task) throws Exception {
    long count = 0;
    for (var done : workers.invokeAll(IntStream.range(0, tasks).mapToObj(task).toList())) {
      count += done.get() ? 1 : 0;
    }
    return count;
  }
}
