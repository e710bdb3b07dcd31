package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every field of every form of every page is typed into what nobody should type. The forms are
 * found on the pages; a new field is tried without a word here.
 */
@RunAsClient
class HostileFormsIT extends InContainer {
  /** What no field takes, and no select has. */
  private static final List<String> NEVER = List.of("a\0b", "x".repeat(10_001));

  /** What a field may take or refuse, but must have an answer to. */
  private static final List<String> ODD =
      List.of(
          "\uD83D\uDE00".repeat(4_999),
          "99999999999999999999",
          "1,5",
          "'\"><script>alert(1)</script>");

  private static final List<String> IN_ADDRESSES =
      List.of("%00", "%F0%9F%98%80", "x".repeat(2_000), "%22%3E%3Cscript%3Ealert(1)");

  private static final List<String> MORE_PAGES =
      List.of(
          "/travel/buy?operator=riga",
          "/travel/apply?operator=riga",
          "/open/calculator?operator=riga",
          "/open/month?operator=ventspils");

  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger tried = new AtomicInteger();

  @BeforeEach
  void everybodyHasSomething() throws IOException, InterruptedException {
    Belongings.arrange();
  }

  @Test
  void whatNoFieldTakesIsToldAtTheField() throws IOException, InterruptedException, SQLException {
    var pages = pages();
    for (var page : pages.entrySet()) {
      // Opened once before: that is kept of a notice.
      page.getValue().get(page.getKey());
    }
    var before = Database.sums();
    Together.each(pages.entrySet(), page -> spoilEachField(page.getKey(), page.getValue()));
    assertEquals(List.of(), faults);
    assertEquals(Set.of(), Database.changed(before));
    assertTrue(tried.get() > 100, "fields are found: " + tried);
  }

  private void spoilEachField(String page, HttpPerson person)
      throws IOException, InterruptedException {
    for (var form : HtmlForm.all(person.get(page).body())) {
      for (String field : form.typeable()) {
        for (String value : NEVER) {
          var spoilt = form.filled().with(Map.of(field, value)).pressing(anyButton(form));
          judge(page + " " + field, value, person.send(page, spoilt), field);
          tried.incrementAndGet();
        }
      }
    }
  }

  /** All fields of a form at once; what destroys something is sent what is too long to be taken. */
  @Test
  void whateverIsTypedHasAnAnswerOfThePage() throws IOException, InterruptedException {
    Together.each(pages().entrySet(), page -> typeEverywhere(page.getKey(), page.getValue()));
    assertEquals(List.of(), faults);
  }

  private void typeEverywhere(String page, HttpPerson person)
      throws IOException, InterruptedException {
    for (String value : ODD) {
      for (var form : HtmlForm.all(person.get(page).body())) {
        if (form.isWritten() && (!form.buttons().isEmpty() || value.equals(ODD.get(0)))) {
          var typed = form.typing(value).pressing(anyButton(form));
          judge(page, value, person.send(page, typed), "");
        }
      }
    }
  }

  @Test
  void whateverStandsInAnAddressHasAnAnswer() throws IOException, InterruptedException {
    for (String name : List.of("viktors", "riga-clerk")) {
      var person = People.person(name);
      Together.each(Addresses.withParameters(), address -> fill(address, person));
    }
    assertEquals(List.of(), faults);
  }

  private void fill(String address, HttpPerson person) throws IOException, InterruptedException {
    for (String value : IN_ADDRESSES) {
      String path = address.replaceFirst("GET ", "").replaceAll("\\{\\w+}", value);
      judge(path, "", person.get(path), "");
    }
  }

  /** The pages with forms, and who sees them. */
  private static Map<String, HttpPerson> pages() throws IOException, InterruptedException {
    var all = new LinkedHashMap<String, HttpPerson>();
    for (var row : Matrix.rows("pages.csv")) {
      if (row.get("visitor").equals("200")) {
        all.put(row.get("page"), People.person("visitor"));
      } else if (row.get("resident").equals("200")) {
        all.put(row.get("page"), People.person("viktors"));
      } else if (row.get("clerk").equals("200")) {
        all.put(row.get("page"), People.person("riga-clerk"));
        all.put(row.get("page") + "?", People.person("ludza-clerk"));
      }
    }
    all.put("/registration/register?operator=riga", People.person("visitor"));
    all.put(Registering.awaitingItsCode(), People.person("visitor"));
    all.put(Registering.awaitingItsPassword(), People.person("visitor"));
    all.put("/staff/editions?", People.person("riga-admin"));
    all.put("/staff/employees", People.person("riga-admin"));
    all.put("/staff/employees?of=ludza", People.person("portal-admin"));
    for (String kind : List.of("PERSONALISED_CARD", "COMPANION_CARD", "COMPANY_CARD")) {
      all.put("/staff/hand-out?kind=" + kind, People.person("riga-clerk"));
    }
    for (String page : MORE_PAGES) {
      all.put(page, People.person("jonas"));
    }
    for (var row : Matrix.rows("things.csv")) {
      var address = Belongings.find(row);
      if (address.isPresent() && !address.get().startsWith("/api/")) {
        all.put(address.get(), People.person(row.get("owner")));
      }
    }
    return all;
  }

  private static String anyButton(HtmlForm form) {
    return Stream.concat(form.buttons().stream(), form.destroying().stream())
        .findFirst()
        .orElseThrow();
  }

  /** Where a field is named, the fault must be told at it. */
  private void judge(String where, String value, HttpResponse<String> answer, String field) {
    String shown = where + " = " + value.substring(0, Math.min(20, value.length()));
    if (answer.statusCode() >= 500 || isScripted(answer)) {
      faults.add(shown + ": " + answer.statusCode());
    } else if (!field.isEmpty() && !isFaulty(answer.body(), field)) {
      faults.add(shown + " is not told: " + answer.statusCode());
    }
  }

  private static boolean isScripted(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
        && answer.body().contains("<script>alert(1)");
  }

  private static boolean isFaulty(String page, String field) {
    return Pattern.compile("<[^>]*name=\"" + Pattern.quote(field) + "\"[^>]*aria-invalid=\"true\"")
        .matcher(page)
        .find();
  }
}
