package org.citycabinet.payment;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A purchase as the gateway told it at some moment.
 *
 * @param reference our own, sent when it was created
 * @param paidAt when the payer paid, where the gateway says so
 * @param card the card that the payer let the gateway keep
 */
record GatewayPurchase(
    String id,
    UUID reference,
    String brand,
    String status,
    Money total,
    String currency,
    boolean isTest,
    Money refundable,
    Optional<Instant> paidAt,
    String checkoutUrl,
    Optional<GatewayCard> card) {
  private static final Set<String> PAID =
      Set.of("paid", "cleared", "settled", "refunded", "pending_refund", "chargeback");
  private static final Set<String> DEAD = Set.of("cancelled", "expired", "blocked", "released");
  private static final Set<String> STOPPABLE =
      Set.of("created", "sent", "viewed", "error", "overdue");

  /**
   * Reads one.
   *
   * @throws RuntimeException where a field is missing or of another type
   */
  static GatewayPurchase of(JsonObject json) {
    var purchase = json.getJsonObject("purchase");
    return new GatewayPurchase(
        json.getString("id"),
        UUID.fromString(json.getString("reference")),
        json.getString("brand_id"),
        json.getString("status"),
        Money.ofCents(purchase.getJsonNumber("total").longValueExact()),
        purchase.getString("currency"),
        json.getBoolean("is_test", false),
        Money.ofCents(json.getJsonNumber("refundable_amount").longValueExact()),
        paidOn(json.get("payment")),
        json.getString("checkout_url"),
        GatewayCard.of(json));
  }

  private static Optional<Instant> paidOn(JsonValue payment) {
    return payment instanceof JsonObject object && object.containsKey("paid_on")
        ? Optional.of(Instant.ofEpochSecond(object.getJsonNumber("paid_on").longValueExact()))
        : Optional.empty();
  }

  /** Whether the payer's money was taken, whatever became of it since. */
  boolean isPaid() {
    return PAID.contains(status);
  }

  /** Whether it will never be paid. */
  boolean isDead() {
    return DEAD.contains(status);
  }

  /** Whether the bank said no. */
  boolean isDeclined() {
    return status.equals("error");
  }

  /** Whether it could still be cancelled. */
  boolean isStoppable() {
    return STOPPABLE.contains(status);
  }

  /** Whether money is on its way back. */
  boolean isRefunding() {
    return status.equals("pending_refund");
  }
}
