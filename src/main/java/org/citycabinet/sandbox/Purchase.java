package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A purchase as the gateway's protocol writes it; every change is a new one.
 *
 * <p>created → viewed → paid → refunded, or error (declined, may be tried again), cancelled,
 * overdue (past due, still payable), expired (past due, strictly), or pending_execute: the payer's
 * bank works on it and nobody can stop it any more.
 */
record Purchase(JsonObject json) {
  private static final Set<String> PAYABLE = Set.of("created", "viewed", "error", "overdue");
  private static final Set<String> CAPTURED = Set.of("paid", "refunded");
  private static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

  /** A new one from the request's body, which has been checked. */
  static Purchase asked(JsonObject request, String address, Instant now) {
    var id = UUID.randomUUID().toString();
    var json =
        Json.createObjectBuilder(request)
            .add("id", id)
            .add("type", "purchase")
            .add("created_on", now.getEpochSecond())
            .add("is_test", true)
            .add("status", "created")
            .add("status_history", history(JsonValue.EMPTY_JSON_ARRAY, "created", now))
            .add("checkout_url", address + "/checkout/" + id + "/")
            .add("payment", JsonValue.NULL)
            .add("refund_availability", "none")
            .add("refundable_amount", 0);
    var sums = Json.createObjectBuilder(request.getJsonObject("purchase"));
    return new Purchase(json.add("purchase", sums.add("total", total(request))).build());
  }

  private static JsonArray history(JsonArray earlier, String status, Instant at) {
    return Json.createArrayBuilder(earlier)
        .add(Json.createObjectBuilder().add("status", status).add("timestamp", at.getEpochSecond()))
        .build();
  }

  /** What the body asks for, in cents: the override, or else the products together. */
  static long total(JsonObject request) {
    var purchase = request.getJsonObject("purchase");
    if (purchase.containsKey("total_override")) {
      return purchase.getJsonNumber("total_override").longValueExact();
    }
    return purchase.getJsonArray("products").getValuesAs(JsonObject.class).stream()
        .mapToLong(product -> Math.multiplyExact(product.getInt("price"), quantity(product)))
        .sum();
  }

  private static int quantity(JsonObject product) {
    return product.getInt("quantity", 1);
  }

  String id() {
    return json.getString("id");
  }

  String status() {
    return json.getString("status");
  }

  long total() {
    return json.getJsonObject("purchase").getJsonNumber("total").longValue();
  }

  /** The two letters of the payer's language. */
  String language() {
    return json.getJsonObject("purchase").getString("language", "en");
  }

  /** A field of the request, or nothing. */
  String text(String name) {
    return json.getString(name, "");
  }

  /** When it is due; the year 3000 where it never is. */
  Instant dueAt() {
    return json.containsKey("due")
        ? Instant.ofEpochSecond(json.getJsonNumber("due").longValue())
        : NEVER;
  }

  boolean isPayable() {
    return PAYABLE.contains(status());
  }

  boolean isPending() {
    return status().equals("pending_execute");
  }

  long refundable() {
    return json.getJsonNumber("refundable_amount").longValue();
  }

  boolean isRefundable(long cents) {
    return CAPTURED.contains(status()) && cents > 0 && cents <= refundable();
  }

  /** As it stands at that instant: past its due time it is overdue or expired. */
  Purchase at(Instant now) {
    if (!isPayable() || status().equals("overdue") || now.isBefore(dueAt())) {
      return this;
    }
    var strict = json.getJsonObject("purchase").getBoolean("due_strict", false);
    return moved(strict ? "expired" : "overdue", dueAt());
  }

  Purchase moved(String status, Instant at) {
    return new Purchase(
        Json.createObjectBuilder(json)
            .add("status", status)
            .add("status_history", history(json.getJsonArray("status_history"), status, at))
            .build());
  }

  Purchase paid(Instant at) {
    var payment =
        Json.createObjectBuilder()
            .add("amount", total())
            .add("currency", json.getJsonObject("purchase").getString("currency"))
            .add("is_outgoing", false)
            .add("payment_type", "purchase")
            .add("paid_on", at.getEpochSecond());
    var paid = Json.createObjectBuilder(moved("paid", at).json).add("payment", payment);
    return new Purchase(paid.build()).withRefundable(total());
  }

  /** Keeps the payer's card: the purchase itself is the token for it. */
  Purchase remembered(boolean isKept) {
    var card =
        Json.createObjectBuilder()
            .add("masked_pan", "444433******1111")
            .add("expiry_month", 11)
            .add("expiry_year", 30);
    return new Purchase(
        Json.createObjectBuilder(json)
            .add("is_recurring_token", isKept)
            .add("transaction_data", Json.createObjectBuilder().add("extra", card))
            .build());
  }

  /** Whether the shop said that the payer wants the card kept. */
  boolean mustRemember() {
    return json.getBoolean("force_recurring", false);
  }

  boolean isToken() {
    return json.getBoolean("is_recurring_token", false);
  }

  Purchase refunded(long cents, Instant at) {
    return moved("refunded", at).withRefundable(refundable() - cents);
  }

  private Purchase withRefundable(long cents) {
    return new Purchase(
        Json.createObjectBuilder(json)
            .add("refundable_amount", cents)
            .add("refund_availability", cents > 0 ? "all" : "none")
            .build());
  }
}
