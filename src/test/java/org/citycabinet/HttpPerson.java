package org.citycabinet;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the running product over HTTP, without a browser. */
final class HttpPerson {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern CODE = Pattern.compile("\"([\\w-]+)\"\\s*:\\s*\"(\\d{6})\"");
  private static final String BASE = System.getProperty("base.url").replaceAll("/$", "");
  private static final String SANDBOX = System.getProperty("inbox.url");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** A visitor who is nobody yet. */
  static HttpPerson visitor() {
    return new HttpPerson();
  }

  /** A person of the demonstration, signed in. */
  static HttpPerson signedIn(String username) throws IOException, InterruptedException {
    var person = new HttpPerson();
    var answer =
        person.post(
            "/identity/sign-in", Map.of("username", username, "password", "Parauga-parole-2026"));
    String next = answer.headers().firstValue("Location").orElse("");
    if (next.contains("/identity/second-factor")) {
      person.post("/identity/second-factor", Map.of("code", code(username)));
    }
    return person;
  }

  private static String code(String username) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(SANDBOX + "codes.json")).build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return CODE.matcher(body)
        .results()
        .filter(m -> m.group(1).equals(username))
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(BASE + path)).header("Accept-Language", "en").build();
    return http.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> getAs(String token, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Sends the page's one form, with what its hidden fields hold. */
  HttpResponse<String> post(String path, Map<String, String> typed)
      throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    HIDDEN.matcher(get(path).body()).results().forEach(m -> fields.put(m.group(1), m.group(2)));
    fields.putAll(typed);
    fields.put("submit", "submit");
    var request =
        HttpRequest.newBuilder(URI.create(BASE + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
