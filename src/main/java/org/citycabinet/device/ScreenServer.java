package org.citycabinet.device;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Shows a reader's front in a browser of this computer, and to nobody else: it listens on the
 * loopback address, answers only to that name, and does nothing that another site's page asks for.
 */
final class ScreenServer implements AutoCloseable {
  private static final int MOST_BYTES = 4_096;
  private static final int THREADS = 4;
  private static final long SYNC_SECONDS = 60;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String JSON = "application/json";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> FILES =
      Map.of("/screen.css", "text/css", "/screen.js", "text/javascript");

  private final Screen screen;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final Set<String> hosts;

  /** What a page of ours may ask for. */
  @FunctionalInterface
  private interface Deed {
    void run(JsonObject said) throws IOException, InterruptedException;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   */
  ScreenServer(Screen screen, int port) throws IOException {
    this.screen = screen;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    int taken = server.getAddress().getPort();
    this.hosts = Set.of("127.0.0.1:" + taken, "localhost:" + taken);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where the page is. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Syncs again and again until it is interrupted. */
  void serve() throws InterruptedException {
    var never = new CountDownLatch(1);
    do {
      screen.syncQuietly();
    } while (!never.await(SYNC_SECONDS, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      call.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      call.getResponseHeaders().set("Cache-Control", "no-store");
      call.getResponseHeaders().set("Content-Security-Policy", POLICY);
      call.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      if (isForeign(call)) {
        send(call, 403, "text/plain", "Open this page at " + url());
      } else if (call.getRequestMethod().equals("POST")) {
        post(call);
      } else if (call.getRequestMethod().equals("GET")) {
        get(call);
      } else {
        send(call, 405, "text/plain", "GET and POST only");
      }
    }
  }

  /** Whether it came by another name, or from another site's page. */
  private boolean isForeign(HttpExchange call) {
    var isOurName = header(call, "Host").filter(hosts::contains).isPresent();
    var isOurPage =
        header(call, "Origin").map(from -> hosts.contains(from.replaceFirst("^http://", "")));
    var site = header(call, "Sec-Fetch-Site").orElse("none");
    var isLink = call.getRequestMethod().equals("GET") && header(call, "Origin").isEmpty();
    var isSameSite = site.equals("same-origin") || site.equals("none") || isLink;
    return !isOurName || !isOurPage.orElse(true) || !isSameSite;
  }

  private static Optional<String> header(HttpExchange call, String name) {
    return Optional.ofNullable(call.getRequestHeaders().getFirst(name));
  }

  private void get(HttpExchange call) throws IOException {
    var path = call.getRequestURI().getPath();
    if (path.equals("/")) {
      send(call, 200, "text/html", page(call));
    } else if (path.equals("/screen.json")) {
      send(call, 200, JSON, screen.json().toString());
    } else if (FILES.containsKey(path)) {
      send(call, 200, FILES.get(path), ScreenPage.file(path.substring(1)));
    } else {
      send(call, 404, "text/plain", "There is no such page");
    }
  }

  private String page(HttpExchange call) throws IOException {
    var query = Optional.ofNullable(call.getRequestURI().getQuery()).orElse("");
    var wanted =
        query.replaceFirst("^lang=", "") + "," + header(call, "Accept-Language").orElse("");
    return ScreenPage.of(wanted, screen.terms());
  }

  private void post(HttpExchange call) throws IOException {
    var deed = deed(call.getRequestURI().getPath());
    if (deed.isEmpty()) {
      send(call, 404, "text/plain", "There is nothing to do");
    } else if (!header(call, "Content-Type").orElse("").startsWith(JSON)) {
      send(call, 415, "text/plain", "Send " + JSON);
    } else {
      run(call, deed.get());
    }
  }

  private Optional<Deed> deed(String path) {
    return Optional.ofNullable(
        switch (path) {
          case "/press" -> screen::press;
          case "/card" -> screen::card;
          case "/turn" -> screen::turn;
          case "/connection" -> screen::connect;
          case "/sync" -> said -> screen.sync();
          default -> null;
        });
  }

  private void run(HttpExchange call, Deed deed) throws IOException {
    try {
      deed.run(body(call));
      send(call, 200, JSON, screen.json().toString());
    } catch (Failed e) {
      send(call, 400, JSON, field(e.getMessage()));
    } catch (JsonException | ClassCastException e) {
      send(call, 400, JSON, field("body"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String field(String name) {
    return Json.createObjectBuilder().add("field", name).build().toString();
  }

  private static JsonObject body(HttpExchange call) throws IOException {
    return State.parse(call.getRequestBody().readNBytes(MOST_BYTES));
  }

  private static void send(HttpExchange call, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }
}
