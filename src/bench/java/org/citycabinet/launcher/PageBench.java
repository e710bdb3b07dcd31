package org.citycabinet.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Load;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.RowsServlet;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R4: front pages a second for residents who are signed in, against a servlet that reads the same
 * rows from the same database and prints the same HTML, each in a server of its own.
 */
class PageBench {
  private static final int CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration ROUND = Duration.ofSeconds(3);

  @TempDir Path place;

  @Test
  void theFrontPage() throws IOException {
    URI portal = Running.url();
    List<Browser> residents =
        Stream.generate(() -> Browser.signedIn(portal)).limit(CLIENTS).toList();
    try (var server = new BareServer(place.resolve("bare"))) {
      Path application = application(residents.get(0).get("/", false).body());
      URI page = server.start(application, RowsServlet.PATH, Running.database("cabinet"));
      var ours = new Load(portal.resolve("/"), residents.stream().map(Browser::cookie).toList());
      var bare = new Load(page, Collections.nCopies(CLIENTS, ""));
      measure(ours, bare);
    }
  }

  private static void measure(Load ours, Load bare) throws IOException {
    ours.rate(WARM_UP);
    bare.rate(WARM_UP);
    ours.forget();
    Ratio ratio = Ratio.of(() -> ours.rate(ROUND), () -> bare.rate(ROUND), Running.pairs());
    Table.put(
        "R4", "front pages a second ÷ bare servlet, same rows and HTML", "0.30 → 0.50", ratio);
    Table.indicate("R4 p95", "front page with 8 clients at once, p95", 150, ours.p95Millis(), "ms");
  }

  private Path application(byte[] html) throws IOException {
    String name = RowsServlet.class.getName().replace('.', '/') + ".class";
    try (var code = RowsServlet.class.getResourceAsStream("/" + name)) {
      return BareServer.archive(
          place.resolve("rows.war"),
          Map.of(RowsServlet.HTML, html, "WEB-INF/classes/" + name, code.readAllBytes()));
    }
  }
}
