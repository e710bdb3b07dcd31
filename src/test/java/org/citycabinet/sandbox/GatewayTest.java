package org.citycabinet.sandbox;

import static org.citycabinet.sandbox.RunningSandbox.KEY;
import static org.citycabinet.sandbox.RunningSandbox.asked;
import static org.citycabinet.sandbox.RunningSandbox.await;
import static org.citycabinet.sandbox.RunningSandbox.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
  @TempDir Path data;
  private RunningSandbox sandbox;
  private Shop shop;

  @BeforeEach
  void start() throws Exception {
    sandbox = new RunningSandbox(data);
    shop = new Shop();
  }

  @AfterEach
  void stop() {
    sandbox.close();
    shop.close();
  }

  @Test
  void aPaidPurchaseIsToldOnceAndSigned() throws Exception {
    var purchase = sandbox.purchase(120, shop.address());
    var back = sandbox.press("pay", purchase);
    assertEquals("http://127.0.0.1:9/paid", back.headers().firstValue("Location").orElseThrow());
    await(() -> shop.calls().size() == 1);
    var call = shop.calls().get(0);
    assertTrue(call.body().contains("\"event_type\":\"purchase.paid\""));
    assertTrue(isSigned(call));
  }

  @Test
  void aPaidPurchaseCannotBePaidOrCancelledAgain() throws Exception {
    var purchase = sandbox.purchase(120, "");
    sandbox.press("pay", purchase);
    assertEquals(409, sandbox.press("pay", purchase).statusCode());
    assertEquals(400, act(purchase.getString("id"), "cancel", "").statusCode());
    assertEquals("paid", sandbox.status(purchase));
  }

  @Test
  void aCancelledPurchaseIsNeverPaid() throws Exception {
    var purchase = sandbox.purchase(120, "");
    assertEquals(200, act(purchase.getString("id"), "cancel", "").statusCode());
    assertEquals(409, sandbox.press("pay", purchase).statusCode());
    assertEquals("cancelled", sandbox.status(purchase));
  }

  @Test
  void aPurchasePastItsStrictDueTimeExpires() throws Exception {
    var purchase = sandbox.purchase(0, "");
    assertEquals("expired", sandbox.status(purchase));
    assertEquals(409, sandbox.press("pay", purchase).statusCode());
  }

  @Test
  void aDeclinedOrAbandonedPurchaseMayBeTriedAgain() throws Exception {
    var purchase = sandbox.purchase(120, "");
    assertEquals(303, sandbox.press("decline", purchase).statusCode());
    assertEquals("error", sandbox.status(purchase));
    assertEquals(303, sandbox.press("abandon", purchase).statusCode());
    sandbox.press("pay", purchase);
    assertEquals("paid", sandbox.status(purchase));
  }

  @Test
  void aLatePaymentCannotBeStoppedAndArrivesAfterTheDueTime() throws Exception {
    var purchase = sandbox.purchase(1, shop.address());
    sandbox.press("late", purchase);
    assertEquals(400, act(purchase.getString("id"), "cancel", "").statusCode());
    assertEquals("pending_execute", sandbox.status(purchase));
    await(() -> sandbox.status(purchase).equals("paid"));
    await(() -> shop.calls().size() == 1);
  }

  @Test
  void noMoreIsRefundedThanWasPaid() throws Exception {
    var purchase = sandbox.purchase(120, "");
    sandbox.press("pay", purchase);
    var id = purchase.getString("id");
    var part = json(act(id, "refund", "{\"amount\":100}")).asJsonObject();
    assertEquals(185, part.getInt("refundable_amount"));
    assertEquals(400, act(id, "refund", "{\"amount\":186}").statusCode());
    assertEquals(0, json(act(id, "refund", "{}")).asJsonObject().getInt("refundable_amount"));
    assertEquals(400, act(id, "refund", "{}").statusCode());
  }

  @Test
  void aRememberedCardPaysAgainUntilItIsForgotten() throws Exception {
    var first = sandbox.purchase(120, "");
    sandbox.press("pay&remember=on", first);
    var token = first.getString("id");
    var charge = "{\"recurring_token\":\"" + token + "\"}";
    var second = sandbox.purchase(120, "");
    assertEquals(200, act(second.getString("id"), "charge", charge).statusCode());
    assertEquals("paid", sandbox.status(second));
    assertEquals(200, act(token, "delete_recurring_token", "").statusCode());
    var third = sandbox.purchase(120, "");
    assertEquals(400, act(third.getString("id"), "charge", charge).statusCode());
  }

  @Test
  void anUndeliveredCallbackIsSentAgain() throws Exception {
    shop.answer(500);
    sandbox.press("pay", sandbox.purchase(120, shop.address()));
    await(() -> shop.calls().size() == 2);
    shop.answer(200);
    await(() -> shop.calls().size() == 3);
    assertEquals(1, shop.calls().stream().map(Shop.Call::body).distinct().count());
  }

  @Test
  void theMinutesBetweenDeliveriesAreTheDocumentedOnes() {
    var minutes = List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(Callbacks::minutesBefore).toList();
    assertEquals(List.of(0L, 2L, 8L, 26L, 80L, 242L, 728L, 2186L), minutes);
  }

  @Test
  void aRestartKeepsPurchasesAndKey() throws Exception {
    var purchase = sandbox.purchase(120, "");
    sandbox.press("pay", purchase);
    var key = sandbox.get("/api/v1/public_key/").body();
    sandbox.close();
    sandbox = new RunningSandbox(data);
    assertEquals("paid", sandbox.status(purchase));
    assertEquals(key, sandbox.get("/api/v1/public_key/").body());
  }

  @Test
  void aWrongKeyAWrongBrandAndBrokenBodiesAreRefused() throws Exception {
    var path = "/api/v1/purchases/";
    var asked = asked(120, "").toString();
    assertEquals(401, sandbox.send("POST", path, asked, "wrong").statusCode());
    var foreign = asked.replace(RunningSandbox.BRAND, "00000000-0000-4000-8000-000000000000");
    for (var body : List.of("", "[]", "{", "{}", foreign, asked.replace("285", "0"))) {
      assertEquals(400, sandbox.send("POST", path, body, KEY).statusCode(), body);
    }
    assertEquals(404, sandbox.get(path + "unknown/").statusCode());
  }

  @Test
  void theHookSendsACallbackManyTimes() throws Exception {
    var purchase = sandbox.purchase(120, shop.address());
    var path = "/test/purchases/" + purchase.getString("id") + "/callback?times=50";
    var statuses = json(sandbox.post(path, "")).asJsonArray().getValuesAs(JsonNumber::intValue);
    assertEquals(50, statuses.stream().filter(status -> status == 200).count());
    assertEquals(50, shop.calls().size());
  }

  @Test
  void theCheckoutPageSpeaksThePayersLanguage() throws Exception {
    var purchase = sandbox.purchase(120, "");
    var page = sandbox.get("/checkout/" + purchase.getString("id") + "/").body();
    assertTrue(page.contains("lang=\"lv\"") && page.contains("Samaksāt") && page.contains("2,85"));
  }

  private HttpResponse<String> act(String id, String action, String body) throws Exception {
    return sandbox.post("/api/v1/purchases/" + id + "/" + action + "/", body);
  }

  private boolean isSigned(Shop.Call call) throws Exception {
    var pem = publicKey().getString().replaceAll("-----[A-Z ]+-----|\\s", "");
    var key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
    var verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(key);
    verifier.update(call.body().getBytes(StandardCharsets.UTF_8));
    return verifier.verify(Base64.getDecoder().decode(call.signature()));
  }

  private JsonString publicKey() throws Exception {
    var body = sandbox.get("/api/v1/public_key/").body();
    try (var reader = Json.createReader(new StringReader("[" + body + "]"))) {
      return reader.readArray().getJsonString(0);
    }
  }
}
