package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of the gateway's HTTP protocol that the portal speaks: create and read a purchase,
 * cancel, refund, charge and forget a card, public key. Amounts are cents.
 */
final class GatewayApi implements Call.Handler {
  private final SandboxSettings settings;
  private final Purchases purchases;
  private final Signer signer;
  private final String address;

  GatewayApi(SandboxSettings settings, Purchases purchases, Signer signer, String address) {
    this.settings = settings;
    this.purchases = purchases;
    this.signer = signer;
    this.address = address;
  }

  @Override
  public void handle(Call call) throws IOException {
    var parts = call.partsAfter("/api/v1/");
    if (!isAuthorised(call)) {
      refuse(call, 401, "authentication_failed", "The key is not known.");
    } else if (parts[0].equals("public_key")) {
      call.json(200, Json.createValue(signer.publicKey()));
    } else if (!parts[0].equals("purchases") || parts.length > 3) {
      refuse(call, 404, "not_found", "There is no such path.");
    } else if (parts.length == 1) {
      create(call);
    } else {
      act(call, parts[1], parts.length == 3 ? parts[2] : "");
    }
  }

  private boolean isAuthorised(Call call) {
    var shown = call.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
    var key = ("Bearer " + settings.key()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(shown, key);
  }

  private void create(Call call) throws IOException {
    JsonObject request;
    try {
      request = call.json();
    } catch (JsonException e) {
      refuse(call, 400, "parse_error", "The body is no JSON object.");
      return;
    }
    var fault = fault(request);
    if (fault.isPresent()) {
      refuse(call, 400, "invalid", fault.get());
    } else {
      call.json(201, purchases.create(request, address).json());
    }
  }

  private Optional<String> fault(JsonObject request) {
    try {
      if (!request.getString("brand_id").equals(settings.brand())) {
        return Optional.of("brand_id: there is no such brand.");
      }
      if (!request.getJsonObject("purchase").getString("currency").equals("EUR")) {
        return Optional.of("purchase.currency: only EUR.");
      }
      if (request.getJsonObject("client").getString("email").indexOf('@') < 1) {
        return Optional.of("client.email: is none.");
      }
      return Purchase.total(request) > 0
          ? Optional.empty()
          : Optional.of("purchase: nothing to pay.");
    } catch (NullPointerException | ClassCastException | ArithmeticException e) {
      return Optional.of("A field is missing or of the wrong type.");
    }
  }

  private void act(Call call, String id, String action) throws IOException {
    if (purchases.find(id).isEmpty()) {
      refuse(call, 404, "not_found", "There is no such purchase.");
      return;
    }
    switch (action) {
      case "" -> call.json(200, purchases.find(id).orElseThrow().json());
      case "cancel" -> change(call, action, purchases::cancel, id);
      case "delete_recurring_token" -> change(call, action, purchases::forgetCard, id);
      case "charge" -> {
        var token = field(call, "recurring_token");
        change(call, action, found -> purchases.charge(found, token), id);
      }
      case "refund" -> {
        var cents = refundAmount(call);
        change(call, action, found -> purchases.refund(found, cents), id);
      }
      default -> refuse(call, 404, "not_found", "There is no such path.");
    }
  }

  private static void change(
      Call call, String action, Function<String, Optional<Purchase>> change, String id)
      throws IOException {
    var changed = call.isPost() ? change.apply(id) : Optional.<Purchase>empty();
    if (changed.isPresent()) {
      call.json(200, changed.get().json());
    } else {
      refuse(call, 400, "purchase_" + action + "_error", "Its state does not allow that.");
    }
  }

  private static String field(Call call, String name) throws IOException {
    try {
      return call.json().getString(name, "");
    } catch (JsonException e) {
      return "";
    }
  }

  private static Optional<Long> refundAmount(Call call) throws IOException {
    try {
      return call.json().get("amount") instanceof JsonNumber amount
          ? Optional.of(amount.longValueExact())
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static void refuse(Call call, int status, String code, String words) throws IOException {
    var fault = Json.createObjectBuilder().add("message", words).add("code", code);
    call.json(
        status,
        Json.createObjectBuilder().add("__all__", Json.createArrayBuilder().add(fault)).build());
  }
}
