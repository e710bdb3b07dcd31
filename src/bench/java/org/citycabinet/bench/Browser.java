package org.citycabinet.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.citycabinet.platform.Ids;

/** A browser with cookies of its own, used by the demonstration's resident with most to see. */
public final class Browser {
  private static final String USER = "anna";
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final String SIGN_IN = "/identity/sign-in";
  private static final String CODE = "/identity/second-factor";
  private static final int SECRET_BYTES = 20;
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
    return signedIn(base, USER);
  }

  /** A browser in which that resident signed in. */
  public static Browser signedIn(URI base, String username) {
    var browser = new Browser(base);
    browser.submit(SIGN_IN, browser.fillIn(SIGN_IN, Map.of("username", username)));
    if (text(browser.get("/", false)).contains("type=\"password\"")) {
      throw new IllegalStateException("the demonstration's resident could not sign in");
    }
    return browser;
  }

  /** A browser in which that member of staff signed in, with the second factor. */
  public static Browser ofStaff(URI base, String username) {
    var browser = new Browser(base);
    browser.submit(SIGN_IN, browser.fillIn(SIGN_IN, Map.of("username", username)));
    browser.submit(CODE, browser.fillIn(CODE, Map.of("code", code(username))));
    return browser;
  }

  private static String code(String username) {
    byte[] secret = Ids.demo("secret:" + username).toString().getBytes(StandardCharsets.US_ASCII);
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(Arrays.copyOf(secret, SECRET_BYTES), "RAW"), Instant.now());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens the form and types name and password; what comes back is ready to be sent. */
  public String fillIn() {
    return fillIn(SIGN_IN, Map.of("username", USER));
  }

  private String fillIn(String page, Map<String, String> typed) {
    return INPUT
        .matcher(text(get(page, false)))
        .results()
        .map(input -> field(input.group(1), input.group(), typed))
        .collect(Collectors.joining("&"));
  }

  /** Sends the form; refused where the portal does not send the browser on. */
  public void submit(String form) {
    submit(SIGN_IN, form);
  }

  /** Chooses one of a list in the page's form and sends it. */
  public void choose(String page, String list, String choice) {
    submit(page, fillIn(page, Map.of()) + "&" + encode(list) + "=" + encode(choice));
  }

  private void submit(String page, String form) {
    var request =
        request(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    int status = send(request).statusCode();
    if (status != 302) {
      throw new IllegalStateException(page + " was answered by " + status);
    }
  }

  /** What the portal answers, as it comes; whoever asks reads it. */
  public InputStream stream(String path) {
    try {
      return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
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

  private static String field(String name, String input, Map<String, String> typed) {
    var given = VALUE.matcher(input);
    String value = given.find() ? given.group(1) : "";
    if (input.contains("type=\"password\"")) {
      value = PASSWORD;
    }
    return encode(name) + "=" + encode(typed.getOrDefault(name, value));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
