package org.citycabinet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** R11: what a resident's browser fetches for the front page, compressed, bodies only. */
class WeightBench {
  /** PrimeFaces' own scripts and structural styles, compressed. */
  private static final long FLOOR = 291_000;

  private static final Pattern RESOURCE =
      Pattern.compile("<(?:link|script|img) [^>]*(?:href|src)=\"(/[^\"#]+)");

  @Test
  void theFrontPage() throws IOException {
    var browser = Browser.signedIn(URI.create(System.getProperty("base.url")));
    String page = Browser.text(browser.get("/", false));
    long html = browser.get("/", true).body().length;
    long first = html;
    long again = html;
    for (String path : resources(page)) {
      HttpResponse<byte[]> answer = browser.get(path, true);
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
}
