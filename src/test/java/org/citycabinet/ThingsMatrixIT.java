package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose is what. {@code access/things.csv} has a row for every address that names a thing: on which
 * page its owner finds the link, and what the owner, another resident and staff of another operator
 * are answered. What is foreign answers as what does not exist, word for word.
 */
@RunAsClient
class ThingsMatrixIT extends InContainer {
  private static final String MANY = Belongings.IDENTIFIER;
  private static final String ANY = "00000000-0000-4000-8000-000000000000";

  /** Who meets what is not theirs, and the column that says what they are answered. */
  private static final Map<String, String> OTHERS = Map.of("stranger", "foreign", "staff", "other");

  /** What makes something of the caller's own, whatever the address names. */
  private static final Set<String> OWN = Set.of("makeCode");

  @BeforeEach
  void everybodyHasSomething() throws IOException, InterruptedException {
    Belongings.arrange();
  }

  @Test
  void everyAddressThatNamesAThingIsInTheMatrix() throws IOException {
    var known = Matrix.rows("things.csv").stream().map(row -> row.get("request")).toList();
    var missing = new ArrayList<>(Addresses.ofThings());
    missing.removeAll(known);
    assertEquals(List.of(), missing);
  }

  @Test
  void aForeignThingIsNotThere() throws IOException, InterruptedException {
    var wrong = new ArrayList<String>();
    for (var row : Matrix.rows("things.csv")) {
      var address = address(row);
      if (!row.get("link on").equals("-")) {
        check(row, "owner", "own", address, wrong);
      }
      for (var other : OTHERS.entrySet()) {
        check(row, other.getKey(), other.getValue(), address, wrong);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Who looked at a person's data stands in the audit trail; a device is nobody's. */
  @Test
  void whatStaffOpenIsNoted() throws IOException, InterruptedException, SQLException {
    var unnoted = new ArrayList<String>();
    for (var row : Matrix.rows("things.csv")) {
      if (row.get("owner").endsWith("-clerk") && !row.get("link on").equals("-")) {
        var address = address(row);
        int before = Database.notesBy(row.get("owner"));
        People.person(row.get("owner")).get(address);
        if (Database.notesBy(row.get("owner")) == before) {
          unnoted.add(address);
        }
      }
    }
    assertEquals(List.of(), unnoted);
  }

  /** Who has a page of the same kind sends its forms with the identifier of what is foreign. */
  @Test
  void nothingIsDoneToAForeignThing() throws IOException, InterruptedException, SQLException {
    var foreign = new LinkedHashMap<String, String>();
    for (var row : Matrix.rows("things.csv")) {
      if (row.get("request").contains("?")) {
        foreign.put(row.get("request"), address(row));
      }
    }
    var done = new ArrayList<String>();
    for (var row : Matrix.rows("things.csv")) {
      if (foreign.containsKey(row.get("request"))) {
        for (String who : OTHERS.keySet()) {
          done.addAll(attempts(row, who, foreign.get(row.get("request"))));
        }
      }
    }
    assertEquals(List.of(), done);
  }

  private static List<String> attempts(Map<String, String> row, String who, String foreign)
      throws IOException, InterruptedException, SQLException {
    var person = People.person(row.get(who));
    var own = Belongings.find(row, person);
    var done = new ArrayList<String>();
    for (String button : own.isEmpty() ? List.<String>of() : buttons(person, own.get())) {
      var form = form(person.get(own.get()).body(), button).filled().pressing(button);
      var before = Database.sums();
      int status = person.send(foreign, form).statusCode();
      var written = Database.changed(before);
      // With 200 a field at fault is told first, on the sender's own page.
      if (!Set.of(200, 403, 404).contains(status) || !written.isEmpty()) {
        done.add(who + " " + foreign + " " + button + ": " + status + " " + written);
      }
    }
    return done;
  }

  private static List<String> buttons(HttpPerson person, String page)
      throws IOException, InterruptedException {
    return HtmlForm.all(person.get(page).body()).stream()
        .flatMap(form -> Stream.concat(form.buttons().stream(), form.destroying().stream()))
        .filter(button -> !OWN.contains(button))
        .toList();
  }

  private static HtmlForm form(String page, String button) {
    return HtmlForm.all(page).stream()
        .filter(form -> form.buttons().contains(button) || form.destroying().contains(button))
        .findFirst()
        .orElseThrow(() -> new AssertionError(button + " is gone after the one before"));
  }

  private void check(
      Map<String, String> row, String who, String wanted, String address, List<String> wrong)
      throws IOException, InterruptedException {
    var person = People.person(row.get(who));
    var found = person.get(address);
    if (!row.get(wanted).equals(String.valueOf(found.statusCode()))) {
      wrong.add(who + " " + address + ": " + found.statusCode() + " not " + row.get(wanted));
    }
    if (!who.equals("owner") && !same(found, person.get(nothing(address)))) {
      wrong.add(who + " is told more of " + address + " than of what does not exist");
    }
  }

  private static boolean same(HttpResponse<String> one, HttpResponse<String> other) {
    return one.statusCode() == other.statusCode() && bare(one).equals(bare(other));
  }

  /** Without what is another in every answer. */
  private static String bare(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll(MANY, "")
        .replaceAll("[A-Za-z0-9]{46}[A-Za-z0-9=]{2}", "")
        .replaceAll("ViewState[^>]*", "");
  }

  /** Of what the demonstration has none, one is made up. */
  private static String address(Map<String, String> row) throws IOException, InterruptedException {
    return row.get("link on").equals("-")
        ? row.get("request").replaceFirst("GET ", "").replaceAll("\\{\\w+}", nothing(ANY))
        : Belongings.find(row)
            .orElseThrow(() -> new IllegalStateException("no link to " + row.get("request")));
  }

  private static String nothing(String address) {
    return Pattern.compile(MANY).matcher(address).replaceAll(m -> UUID.randomUUID().toString());
  }
}
