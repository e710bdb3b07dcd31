package org.citycabinet;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.citycabinet.platform.Ids;

/** Somebody who uses the running product over HTTP, without a browser. */
public final class HttpPerson {
  private static final int SECRET_BYTES = 20;

  private final HttpClient http;
  private final String base;
  private final String token;

  private HttpPerson(String base, String token) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    this.base = base;
    this.token = token;
  }

  /** A visitor of the product who is nobody yet. */
  static HttpPerson visitor() {
    return visitor(System.getProperty("base.url").replaceAll("/$", ""));
  }

  /** A visitor of the installation of that address. */
  public static HttpPerson visitor(String base) {
    return new HttpPerson(base, "");
  }

  /** A person of the demonstration, signed in. */
  static HttpPerson signedIn(String username) throws IOException, InterruptedException {
    return visitor().as(username);
  }

  /** The same installation, used by a person of the demonstration. */
  public HttpPerson as(String username) throws IOException, InterruptedException {
    var person = new HttpPerson(base, "");
    var answer =
        person.post(
            "/identity/sign-in", Map.of("username", username, "password", "Parauga-parole-2026"));
    String next = answer.headers().firstValue("Location").orElse("");
    if (next.contains("/identity/second-factor")) {
      answer = person.post("/identity/second-factor", Map.of("code", code(username)));
    }
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(username + " is not let in: " + answer.statusCode());
    }
    return person;
  }

  /** What the program on the person's telephone shows. */
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

  /** The same installation, called by the bearer of a token. */
  public HttpPerson bearing(String given) {
    return new HttpPerson(base, given);
  }

  /** The address of the installation, without a slash at its end. */
  String base() {
    return base;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  /** The bytes of what is there, asked for with those headers: names and values in turn. */
  HttpResponse<byte[]> fetch(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(request(path).headers(headers).build(), BodyHandlers.ofByteArray());
  }

  /** Calls with a body of that content type. */
  public HttpResponse<String> call(String method, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  /** Calls with a JSON body. */
  public HttpResponse<String> json(String path, String body)
      throws IOException, InterruptedException {
    return call("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** Types into the page's one form and sends it by its first button. */
  HttpResponse<String> post(String path, Map<String, String> typed)
      throws IOException, InterruptedException {
    var form =
        HtmlForm.all(get(path).body()).stream()
            .filter(each -> each.names().containsAll(typed.keySet()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(path + " has no form of " + typed));
    return send(path, form.with(typed).pressing(form.buttons().get(0)));
  }

  /** Sends a form. */
  HttpResponse<String> send(String path, HtmlForm form) throws IOException, InterruptedException {
    return send(path, form, List.of());
  }

  /** Sends a form with files; each is a field, a name, a content. */
  HttpResponse<String> send(String path, HtmlForm form, List<HtmlForm.File> files)
      throws IOException, InterruptedException {
    return form.isMultipart()
        ? call("POST", path, HtmlForm.MULTIPART, form.multipart(files))
        : call("POST", path, HtmlForm.URL_ENCODED, form.urlEncoded());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
