package org.citycabinet.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class PaymentTest {
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private static final UUID REFERENCE = new UUID(1, 2);

  @Test
  @Requirement("VEN-19")
  void isDueTwoMinutesAfterItsStart() {
    var payment = aPaymentOfTwoMinutes();
    assertFalse(payment.isDue(START.plusMillis(119_999)));
    assertTrue(payment.isDue(START.plusSeconds(120)));
  }

  @Test
  void leavesHeldOnce() {
    var payment = aPaymentOfTwoMinutes();
    assertTrue(payment.settle(PaymentState.EXPIRED));
    assertFalse(payment.settle(PaymentState.PAID));
    assertEquals(PaymentState.EXPIRED, payment.getState());
  }

  @Test
  void isCapturedOnce() {
    var payment = aPaymentOfTwoMinutes();
    assertTrue(payment.capture(START));
    assertFalse(payment.capture(START));
  }

  @Test
  void isAboutAPurchaseOfTheSameReferenceAmountAndCurrencyOnly() {
    var payment = aPaymentOfTwoMinutes();
    assertTrue(payment.isTheSameAs(told(REFERENCE, 285, "EUR")));
    assertFalse(payment.isTheSameAs(told(new UUID(1, 3), 285, "EUR")));
    assertFalse(payment.isTheSameAs(told(REFERENCE, 284, "EUR")));
    assertFalse(payment.isTheSameAs(told(REFERENCE, 285, "SEK")));
  }

  @Test
  void refusesNothingToPayAndNoTimeToDoIt() {
    assertThrows(IllegalArgumentException.class, () -> checkout(0, 120));
    assertThrows(IllegalArgumentException.class, () -> checkout(-1, 120));
    assertThrows(IllegalArgumentException.class, () -> checkout(285, 0));
  }

  @Test
  void whatTheGatewayTellsIsReadAsItsProtocolHasIt() {
    var told =
        read(
            """
            {"id":"p1","reference":"%s","brand_id":"b","status":"paid","is_test":true,
             "purchase":{"total":285,"currency":"EUR"},"refundable_amount":285,
             "payment":{"paid_on":1795168800},"checkout_url":"https://gateway.example/p1/"}"""
                .formatted(REFERENCE));
    assertEquals(Money.ofCents(285), told.total());
    assertEquals(Optional.of(Instant.ofEpochSecond(1_795_168_800)), told.paidAt());
    assertTrue(told.isPaid() && told.isTest() && !told.isDead() && !told.isStoppable());
  }

  @Test
  @Requirement("RIG-A4")
  void ofAKeptCardSixAndFourDigitsAndItsExpiryAreReadAndNothingElse() {
    var told =
        read(
            """
            {"id":"p1","reference":"%s","brand_id":"b","status":"paid","is_recurring_token":true,
             "purchase":{"total":285,"currency":"EUR"},"refundable_amount":285,
             "transaction_data":{"extra":{"masked_pan":"444433******1111","expiry_month":3,
               "expiry_year":29,"cardholder_name":"ANNA"}},
             "payment":null,"checkout_url":"https://gateway.example/p1/"}"""
                .formatted(REFERENCE));
    var card = new GatewayCard("p1", "444433", "1111", YearMonth.of(2029, 3));
    assertEquals(Optional.of(card), told.card());
    var saved = new SavedCard(new UUID(1, 1), card, START);
    assertEquals("4444 33•• •••• 1111", saved.getDigits());
    assertEquals("03/29", saved.getExpiry());
  }

  @Test
  void anUnpaidPurchaseHasNoPayment() {
    var told =
        read(
            """
            {"id":"p1","reference":"%s","brand_id":"b","status":"viewed",
             "purchase":{"total":285,"currency":"EUR"},"refundable_amount":0,
             "payment":null,"checkout_url":"https://gateway.example/p1/"}"""
                .formatted(REFERENCE));
    assertEquals(Optional.empty(), told.paidAt());
    assertTrue(told.isStoppable());
  }

  @Test
  void aPaidPurchaseMayAlsoBeClearedSettledOrGoneBack() {
    for (var status : List.of("paid", "cleared", "settled", "refunded", "chargeback")) {
      assertTrue(status(status).isPaid(), status);
    }
    for (var status : List.of("cancelled", "expired", "blocked", "released")) {
      assertTrue(status(status).isDead() && !status(status).isPaid(), status);
    }
    assertFalse(status("pending_execute").isStoppable());
  }

  private static Payment aPaymentOfTwoMinutes() {
    return new Payment(checkout(285, 120), Optional.empty(), START);
  }

  private static Checkout checkout(long cents, int dueSeconds) {
    return new Checkout(
        REFERENCE,
        "town",
        Money.ofCents(cents),
        "Biļete",
        "anna@paraugs.example",
        Locale.forLanguageTag("lv"),
        dueSeconds,
        "https://cabinet.example/",
        false);
  }

  private static GatewayPurchase told(UUID reference, long cents, String currency) {
    return purchase(reference, "created", cents, currency);
  }

  private static GatewayPurchase status(String status) {
    return purchase(REFERENCE, status, 285, "EUR");
  }

  private static GatewayPurchase purchase(
      UUID reference, String status, long cents, String currency) {
    return new GatewayPurchase(
        "p1",
        reference,
        "b",
        status,
        Money.ofCents(cents),
        currency,
        false,
        Money.ZERO,
        Optional.empty(),
        "https://gateway.example/p1/",
        Optional.empty());
  }

  private static GatewayPurchase read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return GatewayPurchase.of(reader.readObject());
    }
  }
}
