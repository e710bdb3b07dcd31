package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who gets to which page. {@code access/pages.csv} has a row for every page: what a visitor, a
 * resident, a clerk and an administrator are answered. {@code sign-in} means being led there.
 */
class AccessMatrixIT {
  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void everyPageIsInTheMatrix() throws IOException {
    NavigableSet<String> pages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .map(f -> PAGES.relativize(f).toString())
          .filter(
              f -> f.endsWith(".xhtml") && !f.startsWith("WEB-INF") && !f.startsWith("resources"))
          .forEach(f -> pages.add("/" + f.replaceAll("(index)?\\.xhtml$", "")));
    }
    assertEquals(
        pages,
        Matrix.rows("pages.csv").stream()
            .map(row -> row.get("page").replaceAll("\\?.*", ""))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everybodyGetsWhereTheMatrixSays() throws IOException, InterruptedException {
    var people =
        Map.of(
            "visitor", HttpPerson.visitor(),
            "resident", HttpPerson.signedIn("anna"),
            "clerk", HttpPerson.signedIn("riga-clerk"),
            "administrator", HttpPerson.signedIn("riga-admin"));
    var wrong = new ArrayList<String>();
    for (var row : Matrix.rows("pages.csv")) {
      for (var person : people.entrySet()) {
        String wanted = row.get(person.getKey());
        String found = answer(person.getValue().get(row.get("page")));
        if (!wanted.equals(found)) {
          wrong.add(
              row.get("page") + " " + person.getKey() + ": " + found + " instead of " + wanted);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** The container would read these as addresses of the staff. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%73taff/refunds",
        "/platform/../staff/refunds",
        "/platform;x/../staff/",
        "/./staff/"
      })
  void anAddressWrittenAnotherWayOpensNothing(String path)
      throws IOException, InterruptedException {
    assertNotEquals(200, HttpPerson.signedIn("anna").get(path).statusCode());
    assertNotEquals(200, HttpPerson.visitor().get(path).statusCode());
  }

  /** The calls of devices are closed to people, and a token that is nobody's is told so. */
  @ParameterizedTest
  @ValueSource(strings = {"blocklist", "config", "exports/blocklists/2026-11-20"})
  void theCallsOfDevicesAreForDevices(String call) throws IOException, InterruptedException {
    String path = "/api/v1/" + call;
    assertEquals(401, HttpPerson.visitor().get(path).statusCode());
    assertEquals(403, HttpPerson.signedIn("anna").get(path).statusCode());
    var unknown = HttpPerson.visitor().bearing("nobody").get(path);
    assertEquals(401, unknown.statusCode());
    assertEquals(
        "application/problem+json",
        unknown.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
  }

  private static String answer(HttpResponse<String> response) {
    String to = response.headers().firstValue("Location").orElse("");
    return to.contains("/identity/sign-in") ? "sign-in" : String.valueOf(response.statusCode());
  }
}
