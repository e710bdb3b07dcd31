package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** A sandbox on free ports, and a client of it. */
final class RunningSandbox implements AutoCloseable {
  static final String KEY = "a secret of the tests";
  static final String BRAND = "7f0c5a0e-52a1-4d4e-9a1c-2f8f0c9b1c11";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  RunningSandbox(Path data) throws IOException {
    sandbox =
        new Sandbox(new SandboxSettings(0, 0, 0, data, KEY, KEY, BRAND, Duration.ofMillis(10)));
  }

  int smtpPort() {
    return sandbox.smtpPort();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "", KEY);
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body, KEY);
  }

  HttpResponse<String> send(String method, String path, String body, String key)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + key)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  URI address(String path) {
    var absolute = URI.create(path).isAbsolute();
    return URI.create(absolute ? path : "http://127.0.0.1:" + sandbox.port() + path);
  }

  /** A purchase of a ticket for 2.85 EUR that is due so many seconds from now. */
  JsonObject purchase(int dueSeconds, String callback) throws IOException, InterruptedException {
    var answer = post("/api/v1/purchases/", asked(dueSeconds, callback).toString());
    return json(answer).asJsonObject();
  }

  static JsonObject asked(int dueSeconds, String callback) {
    return Json.createObjectBuilder()
        .add("brand_id", BRAND)
        .add("client", Json.createObjectBuilder().add("email", "anna@paraugs.example"))
        .add(
            "purchase",
            Json.createObjectBuilder()
                .add("currency", "EUR")
                .add("language", "lv")
                .add("due_strict", true)
                .add(
                    "products",
                    Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("name", "Biļete").add("price", 285))))
        .add("due", Instant.now().plusSeconds(dueSeconds).getEpochSecond())
        .add("success_callback", callback)
        .add("success_redirect", "http://127.0.0.1:9/paid")
        .add("failure_redirect", "http://127.0.0.1:9/failed")
        .add("cancel_redirect", "http://127.0.0.1:9/left")
        .build();
  }

  HttpResponse<String> press(String button, JsonObject purchase)
      throws IOException, InterruptedException {
    return post("/checkout/" + purchase.getString("id") + "/", "action=" + button);
  }

  String status(JsonObject purchase) throws IOException, InterruptedException {
    var path = "/api/v1/purchases/" + purchase.getString("id") + "/";
    return json(get(path)).asJsonObject().getString("status");
  }

  static JsonStructure json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.read();
    }
  }

  /** Waits until the condition holds, ten seconds at most. */
  static void await(Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plusSeconds(10);
    while (!condition.call()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("It did not come true in time.");
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
