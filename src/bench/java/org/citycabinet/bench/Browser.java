package org.citycabinet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with cookies of its own, used by the demonstration's resident with most to see. */
public final class Browser {
  private static final String USER = "anna";
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final String SIGN_IN = "/identity/sign-in";
  private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  /** One for all: what differs between browsers is their cookies. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final CookieManager cookies = new CookieManager();
  private final URI base;

  /**
   * A browser that knows nothing yet.
   *
   * @param base the portal's address
   */
  public Browser(URI base) {
    this.base = base;
  }

  /** A browser in which the resident signed in, and sees the front page. */
  public static Browser signedIn(URI base) {
    var browser = new Browser(base);
    browser.submit(browser.fillIn());
    if (text(browser.get("/", false)).contains("type=\"password\"")) {
      throw new IllegalStateException("the demonstration's resident could not sign in");
    }
    return browser;
  }

  /** Opens the form and types name and password; what comes back is ready to be sent. */
  public String fillIn() {
    return INPUT
        .matcher(text(get(SIGN_IN, false)))
        .results()
        .map(input -> field(input.group(1), input.group()))
        .collect(Collectors.joining("&"));
  }

  /** Sends the form; refused where the portal does not send the browser on. */
  public void submit(String form) {
    var request =
        request(SIGN_IN)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    int status = send(request).statusCode();
    if (status != 302) {
      throw new IllegalStateException("the sign-in was answered by " + status);
    }
  }

  /** What the portal answers. */
  public HttpResponse<byte[]> get(String path, boolean compressed) {
    var request = request(path);
    if (compressed) {
      request.header("Accept-Encoding", "gzip");
    }
    return send(request.build());
  }

  /** The cookies as the browser sends them; empty where it has none. */
  public String cookie() {
    try {
      return String.join("; ", cookies.get(base, Map.of()).getOrDefault("Cookie", List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A body as words. */
  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(base.resolve(path));
    String cookie = cookie();
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      cookies.put(base, answer.headers().map());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String field(String name, String input) {
    var given = VALUE.matcher(input);
    String value = given.find() ? given.group(1) : "";
    if (input.contains("type=\"password\"")) {
      value = PASSWORD;
    } else if (name.equals("username")) {
      value = USER;
    }
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
