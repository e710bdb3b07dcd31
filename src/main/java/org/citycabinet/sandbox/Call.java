package org.citycabinet.sandbox;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One request and its answer. */
final class Call {
  private static final Logger LOG = Logger.getLogger(Call.class.getName());
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action *; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final HttpExchange exchange;

  /** What answers the requests under a path. */
  @FunctionalInterface
  interface Handler {
    void handle(Call call) throws IOException;
  }

  private Call(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** Lets the handler answer; what it cannot is told as 500 and logged. */
  static void answer(HttpExchange exchange, Handler handler) {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      handle(new Call(exchange), handler);
    } catch (IOException e) {
      LOG.log(Level.FINE, e, () -> exchange.getRequestMethod() + " " + exchange.getRequestURI());
    }
  }

  private static void handle(Call call, Handler handler) throws IOException {
    try {
      handler.handle(call);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "Cannot answer " + call.path());
      call.text(500, "The sandbox cannot answer this; its log tells why.");
    }
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  /** What follows the prefix in the path, cut at slashes. */
  String[] partsAfter(String prefix) {
    var rest = path().startsWith(prefix) ? path().substring(prefix.length()) : "";
    return rest.split("/");
  }

  boolean isPost() {
    return exchange.getRequestMethod().equals("POST");
  }

  boolean isDelete() {
    return exchange.getRequestMethod().equals("DELETE");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(pairs(exchange.getRequestURI().getRawQuery()).get(name));
  }

  String text() throws IOException {
    return new String(body(), StandardCharsets.UTF_8);
  }

  Map<String, String> form() throws IOException {
    return pairs(text());
  }

  /**
   * The body as a JSON object.
   *
   * @throws jakarta.json.JsonException where it is something else
   */
  JsonObject json() throws IOException {
    try (var reader = Json.createReader(new ByteArrayInputStream(body()))) {
      return reader.readObject();
    }
  }

  private byte[] body() throws IOException {
    return exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
  }

  private static Map<String, String> pairs(String encoded) {
    var pairs = new HashMap<String, String>();
    for (var pair : encoded == null ? new String[0] : encoded.split("&")) {
      var cut = (pair + "=").indexOf('=');
      pairs.put(
          decoded(pair.substring(0, cut)),
          decoded(pair.substring(Math.min(cut + 1, pair.length()))));
    }
    return pairs;
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, StandardCharsets.UTF_8);
  }

  void page(int status, String html) throws IOException {
    header("Content-Security-Policy", PAGE_POLICY);
    send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  void json(int status, JsonValue value) throws IOException {
    send(status, "application/json", value.toString().getBytes(StandardCharsets.UTF_8));
  }

  void text(int status, String text) throws IOException {
    send(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String address) throws IOException {
    header("Location", address);
    exchange.sendResponseHeaders(303, -1);
  }

  void header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  void send(int status, String type, byte[] content) throws IOException {
    header("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }
}
