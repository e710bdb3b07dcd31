package org.citycabinet.payment;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A card that its owner lets the gateway keep.
 *
 * @param token what the gateway knows it by: the purchase that it was first used for
 */
record GatewayCard(String token, String first6, String last4, YearMonth expiresIn) {
  private static final Pattern MASKED = Pattern.compile("(\\d{6})\\D*(\\d{4})");

  /**
   * The card of a purchase; empty where the gateway keeps none, or says nothing of use of it: what
   * is wrong with a card must never stand in the way of its payment.
   */
  static Optional<GatewayCard> of(JsonObject purchase) {
    try {
      return kept(purchase);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<GatewayCard> kept(JsonObject purchase) {
    if (!purchase.getBoolean("is_recurring_token", false)
        || !(purchase.get("transaction_data") instanceof JsonObject data)
        || !(data.get("extra") instanceof JsonObject extra)) {
      return Optional.empty();
    }
    var digits = MASKED.matcher(text(extra.get("masked_pan")));
    if (!digits.matches()) {
      return Optional.empty();
    }
    var year = 2000 + extra.getInt("expiry_year") % 100;
    return Optional.of(
        new GatewayCard(
            purchase.getString("id"),
            digits.group(1),
            digits.group(2),
            YearMonth.of(year, extra.getInt("expiry_month"))));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : "";
  }
}
