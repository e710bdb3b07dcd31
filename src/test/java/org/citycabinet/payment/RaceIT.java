package org.citycabinet.payment;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** Payers who pay in the very moment in which the sale is given up. */
class RaceIT extends InContainer {
  private static final Money PRICE = Money.euro("2.85");
  private static final int PAYMENTS = 40;

  @Inject Payments payments;
  @Inject Ledger ledger;
  @Inject SettledNotes notes;
  @Resource ManagedExecutorService workers;

  private final Bank bank = new Bank();
  private final String town = "town-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement("VEN-19")
  void eachIsEitherSoldAndPaidOrItsMoneyIsBack() throws Exception {
    var references = IntStream.range(0, PAYMENTS).mapToObj(i -> UUID.randomUUID()).toList();
    var moves = new ArrayList<Callable<Object>>();
    for (var reference : references) {
      var checkout = start(reference);
      moves.add(() -> run(() -> bank.press("pay", checkout)));
      moves.add(() -> run(() -> payments.cancel(reference)));
      moves.add(() -> run(() -> payments.refresh(reference)));
    }
    for (var move : workers.invokeAll(moves)) {
      move.get();
    }
    await(() -> references.stream().allMatch(this::isSettledOnce));
    await(() -> kept().equals(PRICE.times(sold(references).count())));
    assertEquals(Money.ZERO, ledger.balance(LedgerAccount.promised(town)));
    for (var reference : references) {
      var sold = notes.of(reference).equals(List.of(PaymentState.PAID));
      var pending = ledger.balance(LedgerAccount.pending(town, reference));
      assertEquals(sold ? PRICE : Money.ZERO, pending);
    }
  }

  private Stream<UUID> sold(List<UUID> references) {
    return references.stream()
        .filter(reference -> notes.of(reference).equals(List.of(PaymentState.PAID)));
  }

  private boolean isSettledOnce(UUID reference) {
    return notes.of(reference).size() == 1;
  }

  /** What the gateway keeps for the operator. */
  private Money kept() {
    return Money.ZERO.minus(ledger.balance(LedgerAccount.gateway(town)));
  }

  private String start(UUID reference) {
    return payments.start(
        new Checkout(
            reference,
            town,
            PRICE,
            "Biļete",
            "anna@paraugs.example",
            Locale.forLanguageTag("lv"),
            120,
            Bank.setting("CABINET_PUBLIC_URL"),
            false));
  }

  @FunctionalInterface
  private interface Move {
    void run() throws Exception;
  }

  private static Object run(Move move) throws Exception {
    move.run();
    return true;
  }
}
