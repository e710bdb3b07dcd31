package org.citycabinet.payment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** The payer at the sandbox's checkout, and the sandbox's hooks for tests. */
public final class Bank {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static String setting(String name) {
    return System.getProperty(name);
  }

  private static URI gateway() {
    return URI.create(setting("CABINET_GATEWAY_URL"));
  }

  /** Presses a button of the checkout page. */
  public void press(String button, String checkoutUrl) throws Exception {
    send(request(URI.create(checkoutUrl)).POST(BodyPublishers.ofString("action=" + button)));
  }

  /** The purchase as the gateway has it. */
  public JsonObject purchase(String checkoutUrl) throws Exception {
    var answer = send(request(gateway().resolve("purchases/" + id(checkoutUrl) + "/")));
    return json(answer).asJsonObject();
  }

  /** Makes a purchase behind the portal's back. */
  JsonObject foreignPurchase(UUID reference, long cents, String callback) throws Exception {
    var purchase =
        Json.createObjectBuilder()
            .add("currency", "EUR")
            .add("total_override", cents)
            .add("due_strict", true);
    var body =
        Json.createObjectBuilder()
            .add("brand_id", setting("CABINET_GATEWAY_BRAND"))
            .add("reference", reference.toString())
            .add("client", Json.createObjectBuilder().add("email", "anna@paraugs.example"))
            .add("purchase", purchase.add("products", JsonArray.EMPTY_JSON_ARRAY))
            .add("success_callback", callback)
            .build();
    var request = request(gateway().resolve("purchases/"));
    return json(send(request.POST(BodyPublishers.ofString(body.toString())))).asJsonObject();
  }

  /** Lets the sandbox send its callback so many times at once; the statuses that came back. */
  List<Integer> callbacks(String checkoutUrl, int times) throws Exception {
    var path = "/test/purchases/" + id(checkoutUrl) + "/callback?times=" + times;
    var answer = send(request(gateway().resolve(path)).POST(BodyPublishers.noBody()));
    return json(answer).asJsonArray().getValuesAs(JsonNumber::intValue);
  }

  /** Sends the portal a callback that the gateway did not send. */
  int forged(String body, String signature) throws Exception {
    var request = HttpRequest.newBuilder(callbackUrl()).header("Content-Type", "application/json");
    if (signature != null) {
      request.header("X-Signature", signature);
    }
    return send(request.POST(BodyPublishers.ofString(body))).statusCode();
  }

  static URI callbackUrl() {
    return URI.create(setting("CABINET_PUBLIC_URL") + "/api/v1/payments/callback");
  }

  /** The mails to that address. */
  public JsonArray mails(String recipient) throws Exception {
    return json(send(request(gateway().resolve("/inbox.json?to=" + recipient)))).asJsonArray();
  }

  private static String id(String checkoutUrl) {
    var parts = checkoutUrl.split("/", -1);
    return parts[parts.length - 2];
  }

  private static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Bearer " + setting("CABINET_GATEWAY_KEY"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonStructure json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.read();
    }
  }
}
