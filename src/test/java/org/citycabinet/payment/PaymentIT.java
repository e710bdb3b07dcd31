package org.citycabinet.payment;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class PaymentIT extends InContainer {
  private static final Money PRICE = Money.euro("10.20");

  @Inject Payments payments;
  @Inject Settlements settlements;
  @Inject Ledger ledger;
  @Inject SettledNotes notes;

  private final Bank bank = new Bank();
  private final UUID reference = UUID.randomUUID();
  private final String town = "town-" + reference.toString().substring(0, 8);
  private final String email = town + "@paraugs.example";
  private final LedgerAccount pending = LedgerAccount.pending(town, reference);
  private final LedgerAccount gateway = LedgerAccount.gateway(town);

  @Test
  @Requirement({"VEN-23", "RIG-A4"})
  void aPaidPaymentIsSettledByTheCallback() throws Exception {
    var checkout = payments.start(checkout(120));
    bank.press("pay", checkout);
    await(() -> notes.of(reference).equals(List.of(PaymentState.PAID)));
    assertEquals(PRICE, ledger.balance(pending));
    assertEquals(Money.euro("-10.20"), ledger.balance(gateway));
  }

  @Test
  void aPaidPaymentIsSettledWhenThePayerComesBackBeforeTheCallback() throws Exception {
    var purchase = startedWithoutCallback(120);
    bank.press("pay", purchase);
    assertEquals(PaymentState.PAID, payments.refresh(reference));
    assertEquals(PaymentState.PAID, payments.refresh(reference));
    assertEquals(List.of(PaymentState.PAID), notes.of(reference));
  }

  @Test
  void aPaidPaymentIsSettledThoughNeitherCallbackNorPayerComes() throws Exception {
    bank.press("pay", startedWithoutCallback(3));
    await(() -> notes.of(reference).equals(List.of(PaymentState.PAID)));
    assertEquals(PRICE, ledger.balance(pending));
  }

  @Test
  void aDeclinedPaymentIsCancelledHereAndAtTheGateway() throws Exception {
    var checkout = payments.start(checkout(120));
    bank.press("decline", checkout);
    assertEquals(PaymentState.CANCELLED, payments.refresh(reference));
    assertEquals("cancelled", bank.purchase(checkout).getString("status"));
    assertEquals(List.of(PaymentState.CANCELLED), notes.of(reference));
  }

  @Test
  @Requirement("VEN-19")
  void anAbandonedPaymentExpiresAndCanNoLongerBePaid() throws Exception {
    var checkout = payments.start(checkout(2));
    bank.press("abandon", checkout);
    assertEquals(PaymentState.HELD, payments.refresh(reference));
    await(() -> notes.of(reference).equals(List.of(PaymentState.EXPIRED)));
    bank.press("pay", checkout);
    assertNotEquals("paid", bank.purchase(checkout).getString("status"));
    assertEquals(Money.ZERO, ledger.balance(pending));
  }

  @Test
  @Requirement("VEN-19")
  void aPaymentThatComesTooLateGoesBackInFullAndThePayerIsTold() throws Exception {
    var checkout = payments.start(checkout(1));
    bank.press("late", checkout);
    await(() -> "refunded".equals(bank.purchase(checkout).getString("status")));
    assertEquals(0, bank.purchase(checkout).getInt("refundable_amount"));
    await(() -> ledger.balance(gateway).isZero());
    assertEquals(Money.ZERO, ledger.balance(LedgerAccount.promised(town)));
    assertEquals(Money.ZERO, ledger.balance(pending));
    assertEquals(List.of(PaymentState.EXPIRED), notes.of(reference));
    await(() -> bank.mails(email).size() == 1);
    assertTrue(bank.mails(email).getJsonObject(0).getString("text").contains("10,20"));
  }

  @Test
  void moneyForACancelledPaymentGoesBack() throws Exception {
    var checkout = payments.start(checkout(1));
    bank.press("late", checkout);
    payments.cancel(reference);
    await(() -> "refunded".equals(bank.purchase(checkout).getString("status")));
    assertEquals(List.of(PaymentState.CANCELLED), notes.of(reference));
    await(() -> bank.mails(email).size() == 1);
  }

  @Test
  void moneyThatTheSellerCanNoLongerUseGoesBack() throws Exception {
    notes.doNotWant(reference);
    var checkout = payments.start(checkout(120));
    bank.press("pay", checkout);
    await(() -> "refunded".equals(bank.purchase(checkout).getString("status")));
    await(() -> ledger.balance(gateway).isZero());
    assertEquals(PaymentState.PAID, payments.find(reference).orElseThrow().getState());
    assertEquals(Money.ZERO, ledger.balance(pending));
  }

  @Test
  void aCancelledPaymentIsStoppedAtTheGateway() throws Exception {
    var checkout = payments.start(checkout(120));
    payments.cancel(reference);
    await(() -> "cancelled".equals(bank.purchase(checkout).getString("status")));
    assertEquals(List.of(PaymentState.CANCELLED), notes.of(reference));
  }

  @Test
  void aPartIsPaidBackOnceAndNeverMoreThanCame() throws Exception {
    var checkout = payments.start(checkout(120));
    bank.press("pay", checkout);
    await(() -> !notes.of(reference).isEmpty());
    payments.refund(reference, Money.euro("5.00"), "ticket");
    payments.refund(reference, Money.euro("5.00"), "ticket");
    payments.refund(reference, Money.euro("5.00"), "other ticket");
    assertRefused("payment.refund.other", "5.01", "ticket");
    assertRefused("payment.refund.tooMuch", "0.21", "third");
    await(() -> bank.purchase(checkout).getInt("refundable_amount") == 20);
    await(() -> ledger.balance(gateway).equals(Money.euro("-0.20")));
    assertEquals(Money.euro("0.20"), ledger.balance(pending));
  }

  private void assertRefused(String key, String amount, String refundKey) {
    var refused =
        assertThrows(
            Refused.class, () -> payments.refund(reference, Money.euro(amount), refundKey));
    assertEquals(key, refused.key());
  }

  @Test
  void startingTwiceLeadsToTheSameCheckoutAndNoOtherAmount() {
    var checkout = payments.start(checkout(120));
    assertEquals(checkout, payments.start(checkout(120)));
    var other =
        new Checkout(
            reference,
            town,
            Money.euro("1.00"),
            "Biļete",
            email,
            Locale.forLanguageTag("lv"),
            120,
            Bank.setting("CABINET_PUBLIC_URL"),
            false);
    var refused = assertThrows(Refused.class, () -> payments.start(other));
    assertEquals("payment.other", refused.key());
  }

  @Test
  void whereTheGatewayDoesNotAnswerThePaymentIsCancelledAtOnce() {
    var url = Bank.setting("CABINET_GATEWAY_URL");
    System.setProperty("CABINET_GATEWAY_URL", "http://127.0.0.1:9/api/v1/");
    try {
      var refused = assertThrows(Refused.class, () -> payments.start(checkout(120)));
      assertEquals("payment.away", refused.key());
    } finally {
      System.setProperty("CABINET_GATEWAY_URL", url);
    }
    assertEquals(PaymentState.CANCELLED, payments.find(reference).orElseThrow().getState());
  }

  private Checkout checkout(int dueSeconds) {
    return new Checkout(
        reference,
        town,
        PRICE,
        "Biļete",
        email,
        Locale.forLanguageTag("lv"),
        dueSeconds,
        Bank.setting("CABINET_PUBLIC_URL"),
        false);
  }

  /** A payment whose purchase knows of no callback; the address of its checkout. */
  private String startedWithoutCallback(int dueSeconds) throws Exception {
    settlements.open(checkout(dueSeconds), Optional.empty());
    var purchase = GatewayPurchase.of(bank.foreignPurchase(reference, PRICE.cents(), ""));
    settlements.opened(reference, purchase);
    return purchase.checkoutUrl();
  }
}
