package org.citycabinet.journeys;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands around the product in a demonstration: the inbox and the codes of the staff. */
final class Sandbox {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Sandbox() {}

  static String address() {
    return System.getProperty("inbox.url", "http://127.0.0.1:8081/");
  }

  /** The present one-time code of a member of staff; changes every half minute. */
  static String code(String username) {
    try (var reader = Json.createReader(new StringReader(body("codes.json")))) {
      return reader.readObject().getString(username);
    }
  }

  /** The newest mail to that address whose subject has those words. */
  static Optional<JsonObject> mail(String to, String subject) {
    return list("inbox.json?to=" + to).getValuesAs(JsonObject.class).stream()
        .filter(m -> m.getString("subject").contains(subject))
        .max(Comparator.comparing(m -> m.getString("receivedAt", "")));
  }

  /** All short messages to that number, the newest first. */
  static List<String> messages(String number) {
    return list("sms.json?to=" + number.replace("+", "%2B")).getValuesAs(JsonObject.class).stream()
        .map(sms -> sms.getString("text"))
        .toList();
  }

  private static JsonArray list(String path) {
    try (var reader = Json.createReader(new StringReader(body(path)))) {
      return reader.readArray();
    }
  }

  private static String body(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
