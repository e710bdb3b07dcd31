package org.citycabinet.payment;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class CallbackIT extends InContainer {
  private static final Money PRICE = Money.euro("2.85");

  @Inject Payments payments;
  @Inject Ledger ledger;
  @Inject SettledNotes notes;

  private final Bank bank = new Bank();
  private final UUID reference = UUID.randomUUID();
  private final String town = "town-" + reference.toString().substring(0, 8);

  @Test
  void fiftyCopiesAtOnceHaveOneEffect() throws Exception {
    var checkout = start();
    bank.press("pay", checkout);
    assertEquals(Collections.nCopies(50, 204), bank.callbacks(checkout, 50));
    assertEquals(List.of(PaymentState.PAID), notes.of(reference));
    assertEquals(PRICE, ledger.balance(LedgerAccount.pending(town, reference)));
  }

  @Test
  void aCallbackThatTheGatewayDidNotSignChangesNothing() throws Exception {
    var checkout = start();
    var body = bank.purchase(checkout).toString().replace("\"created\"", "\"paid\"");
    assertEquals(401, bank.forged(body, null));
    assertEquals(401, bank.forged(body, "c2lnbmF0dXJl"));
    assertEquals(401, bank.forged(body, "no base 64"));
    assertEquals(401, bank.forged("", ""));
    assertEquals(PaymentState.HELD, payments.find(reference).orElseThrow().getState());
  }

  @Test
  void aCallbackForAnUnknownPaymentIsNotFound() throws Exception {
    var address = Bank.callbackUrl().toString();
    var purchase = bank.foreignPurchase(reference, 285, address).getString("checkout_url");
    assertEquals(List.of(404), bank.callbacks(purchase, 1));
  }

  @Test
  void aCallbackForAnotherAmountOrPurchaseChangesNothing() throws Exception {
    start();
    var address = Bank.callbackUrl().toString();
    for (var cents : List.of(284L, 285L)) {
      var purchase = bank.foreignPurchase(reference, cents, address).getString("checkout_url");
      bank.press("pay", purchase);
      assertEquals(List.of(409), bank.callbacks(purchase, 1));
    }
    assertEquals(PaymentState.HELD, payments.find(reference).orElseThrow().getState());
    assertEquals(List.of(), notes.of(reference));
  }

  @Test
  void aCallbackIsTakenAgainAfterARefund() throws Exception {
    var checkout = start();
    bank.press("pay", checkout);
    await(() -> notes.of(reference).size() == 1);
    payments.refund(reference, PRICE, "all");
    await(() -> "refunded".equals(bank.purchase(checkout).getString("status")));
    assertEquals(List.of(204), bank.callbacks(checkout, 1));
    assertEquals(PaymentState.PAID, payments.find(reference).orElseThrow().getState());
  }

  private String start() {
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
}
