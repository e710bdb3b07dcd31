package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Tells the shop by signed callbacks. Only 2xx counts as delivered; otherwise it is tried again,
 * eight times in all, at 3ⁿ⁻¹ − 1 minutes after the event (0, 2, 8, 26, 80, 242, 728, 2186).
 * Undelivered ones are files, so that a restart goes on with them.
 */
final class Callbacks implements AutoCloseable {
  private static final int ATTEMPTS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path folder;
  private final Signer signer;
  private final Duration minute;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final ExecutorService workers = Executors.newCachedThreadPool();

  Callbacks(Path folder, Signer signer, Duration minute) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.signer = signer;
    this.minute = minute;
  }

  Signer signer() {
    return signer;
  }

  /** Goes on with what was undelivered when the sandbox ended. */
  void resume() throws IOException {
    for (var delivery : JsonFiles.in(folder)) {
      schedule(delivery);
    }
  }

  /** Tells the shop of the purchase as it is now, if the shop asked to be told. */
  void deliver(Purchase purchase) {
    if (!purchase.text("success_callback").isEmpty()) {
      schedule(
          kept(
              Json.createObjectBuilder()
                  .add("id", UUID.randomUUID().toString())
                  .add("url", purchase.text("success_callback"))
                  .add("body", body(purchase))
                  .add("attempt", 1)
                  .add("since", Instant.now().toEpochMilli())
                  .build()));
    }
  }

  /** Sends one at once, without trying again, and tells the status of the answer. */
  CompletableFuture<Integer> sendOnce(Purchase purchase) {
    return send(purchase.text("success_callback"), body(purchase));
  }

  private static String body(Purchase purchase) {
    return Json.createObjectBuilder(purchase.json())
        .add("event_type", "purchase." + purchase.status())
        .build()
        .toString();
  }

  private CompletableFuture<Integer> send(String url, String text) {
    var body = text.getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Signature", signer.sign(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private void schedule(JsonObject delivery) {
    var planned =
        Instant.ofEpochMilli(delivery.getJsonNumber("since").longValue())
            .plus(minute.multipliedBy(minutesBefore(delivery.getInt("attempt"))));
    var wait = Math.max(0, Duration.between(Instant.now(), planned).toMillis());
    CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, workers)
        .execute(() -> attempt(delivery));
  }

  /** How many minutes after the event the attempt of that number is made. */
  static long minutesBefore(int attempt) {
    long power = 1;
    for (int i = 1; i < attempt; i++) {
      power *= 3;
    }
    return power - 1;
  }

  private void attempt(JsonObject delivery) {
    var answer = send(delivery.getString("url"), delivery.getString("body"));
    conclude(delivery, answer.exceptionally(unreachable -> 0).join());
  }

  private void conclude(JsonObject delivery, int status) {
    var attempt = delivery.getInt("attempt");
    if (status / 100 == 2 || attempt == ATTEMPTS) {
      forget(delivery);
    } else if (!workers.isShutdown()) {
      schedule(kept(Json.createObjectBuilder(delivery).add("attempt", attempt + 1).build()));
    }
  }

  private JsonObject kept(JsonObject delivery) {
    try {
      JsonFiles.write(file(delivery), delivery);
      return delivery;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget(JsonObject delivery) {
    try {
      Files.deleteIfExists(file(delivery));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(JsonObject delivery) {
    return folder.resolve(delivery.getString("id") + ".json");
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
