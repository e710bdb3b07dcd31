package org.citycabinet.launcher;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a portal of one's own, over HTTP; works on while parts of it are killed. */
final class Browsing {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(PATIENCE)
          .build();
  private final String portal;
  private final String sandbox;

  /**
   * Works at a portal.
   *
   * @param portal its address, without a slash at the end
   * @param sandbox the address of its sandbox, with one
   */
  Browsing(String portal, String sandbox) {
    this.portal = portal;
    this.sandbox = sandbox;
  }

  Browsing signIn(String username) throws IOException, InterruptedException {
    var answer =
        post(
            "/identity/sign-in",
            "submit",
            Map.of("username", username, "password", "Parauga-parole-2026"));
    if (answer.headers().firstValue("Location").orElse("").contains("second-factor")) {
      post("/identity/second-factor", "submit", Map.of("code", code(username)));
    }
    return this;
  }

  private String code(String username) throws IOException, InterruptedException {
    String codes = send(HttpRequest.newBuilder(URI.create(sandbox + "codes.json"))).body();
    return found(codes, "\"" + username + "\"\\s*:\\s*\"(\\d{6})\"");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", "en"));
  }

  HttpResponse<String> getAs(String token, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token));
  }

  /** Presses a button of the page, with what its hidden fields hold. */
  HttpResponse<String> post(String path, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    return post(path, get(path).body(), button, typed);
  }

  HttpResponse<String> post(String path, String page, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    var fields = new LinkedHashMap<String, String>();
    HIDDEN.matcher(page).results().forEach(m -> fields.put(m.group(1), m.group(2)));
    fields.put(button, button);
    // A button of several has its name from all of them and its value from what is pressed.
    fields.putAll(typed);
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  /** The first group of the first match. */
  static String found(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return matcher.group(1);
  }

  private URI at(String path) {
    return URI.create(path.startsWith("http") ? path : portal + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
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
