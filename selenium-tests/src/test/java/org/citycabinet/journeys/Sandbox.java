package org.citycabinet.journeys;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * The newest mail to that address that came since, whose subject has those words and whose text
   * has each of the others. An inbox outlives tests and products: an older letter proves nothing.
   */
  static Optional<JsonObject> mail(Instant since, String to, String subject, String... words) {
    return list("inbox.json?to=" + to).getValuesAs(JsonObject.class).stream()
        .filter(m -> !received(m).isBefore(since))
        .filter(m -> m.getString("subject").contains(subject))
        .filter(m -> Stream.of(words).allMatch(m.getString("text")::contains))
        .max(Comparator.comparing(Sandbox::received));
  }

  private static Instant received(JsonObject mail) {
    return Instant.parse(mail.getString("receivedAt"));
  }

  /** The time by the inbox's own clock, to the second. */
  static Instant now() {
    String date = answer("").headers().firstValue("Date").orElseThrow();
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
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
    return answer(path).body();
  }

  private static HttpResponse<String> answer(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
