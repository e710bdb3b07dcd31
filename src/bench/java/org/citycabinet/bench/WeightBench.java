package org.citycabinet.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** R11: what a resident's browser fetches for the front page, compressed, bodies only. */
class WeightBench {
  /** PrimeFaces' own scripts and structural styles, compressed. */
  private static final long FLOOR = 291_000;

  private static final String USER = "anna";
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern RESOURCE =
      Pattern.compile("<(?:link|script|img) [^>]*(?:href|src)=\"(/[^\"#]+)");

  private final URI base = URI.create(System.getProperty("base.url"));
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  @Test
  void theFrontPage() throws IOException, InterruptedException {
    signIn();
    String page = text(get("/", false));
    long html = get("/", true).body().length;
    long first = html;
    long again = html;
    for (String path : resources(page)) {
      HttpResponse<byte[]> answer = get(path, true);
      first += answer.body().length;
      again += isKept(answer) ? 0 : answer.body().length;
    }
    Table.put(
        "R11",
        "first visit of the front page, bytes ÷ 291 kB",
        "1.15 → 0.80",
        Ratio.exact(first, FLOOR));
    Table.put("R11 again", "its repeat visit, bytes ÷ 20 kB", "1.00", Ratio.exact(again, 20_000));
  }

  private void signIn() throws IOException, InterruptedException {
    String form = text(get("/identity/sign-in", false));
    String body =
        INPUT
            .matcher(form)
            .results()
            .map(input -> field(input.group(1), input.group()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(base.resolve("/identity/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    client.send(request, HttpResponse.BodyHandlers.discarding());
    String page = text(get("/", false));
    if (page.contains("type=\"password\"")) {
      throw new IllegalStateException("the demonstration's resident could not sign in");
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

  private static Set<String> resources(String page) {
    return RESOURCE
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A browser does not ask again for what it may keep for an hour or longer. */
  private static boolean isKept(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Cache-Control")
        .filter(control -> control.matches(".*max-age=[0-9]{4,}.*"))
        .isPresent();
  }

  private HttpResponse<byte[]> get(String path, boolean compressed)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(base.resolve(path));
    if (compressed) {
      request.header("Accept-Encoding", "gzip");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
