package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.Requirement;
import org.citycabinet.language.Languages;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WriterTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("products");
  private static final Locale LATVIAN = Languages.ALL.get(0);

  /** Chapters whose every row must be shown at work. */
  private static final Set<String> WORKED =
      Set.of(
          "sale",
          "validity",
          "service",
          "refund",
          "medium",
          "capacity",
          "replacement",
          "surcharge");

  static Stream<Arguments> editions() {
    return SCHEMES.values().stream()
        .flatMap(scheme -> Languages.ALL.stream().map(l -> Arguments.of(scheme, l)));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyRowStandsThereWithItsClauseAndAnExample(Scheme scheme, Locale language) {
    for (Chapter chapter : Writer.write(scheme, language).chapters()) {
      for (Line line : chapter.lines()) {
        var where = scheme.operator().code() + " " + chapter.name() + " " + line;
        assertFalse(line.clause().isEmpty() || line.about().isEmpty(), where);
        assertFalse(line.says().isEmpty(), where);
        assertTrue(
            !WORKED.contains(chapter.name()) || !line.examples().isEmpty(), where + ": no example");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyWordIsThereInEveryLanguage(Scheme scheme, Locale language) {
    var book = Writer.write(scheme, language);
    assertFalse(book.toString().contains("???"), book.toString());
    book.chapters()
        .forEach(
            chapter ->
                assertFalse(
                    Messages.text(language, "terms.chapter." + chapter.name()).startsWith("???"),
                    chapter.name()));
  }

  @ParameterizedTest
  @MethodSource("editions")
  @Requirement({"RIG-81", "RIG-14"})
  void theListOfTicketTypesHasEveryTicketWithPriceAndTermOfUse(Scheme scheme, Locale language) {
    var products = new Pen(scheme, language).catalogue().products();
    var tickets = Writer.write(scheme, language).tickets();
    assertEquals(
        products.stream().map(p -> p.code() + p.name(language) + p.price()).toList(),
        tickets.stream().map(t -> t.product() + t.name() + t.price()).toList());
    tickets.forEach(
        ticket ->
            assertTrue(
                !ticket.terms().isEmpty() && ticket.terms().stream().noneMatch(String::isBlank),
                ticket.toString()));
  }

  @Test
  @Requirement("RIG-14")
  void onCardsAndInTheAppATermThatDiffersIsToldApart() {
    var month = ticket("riga", "MONTH").terms();
    assertEquals(2, month.size());
    assertTrue(month.get(0).contains("3 mēnešu laikā"), month.get(0));
    assertTrue(month.get(1).startsWith("Pārējie: ") && month.get(1).contains("12 mēnešu laikā"));
  }

  /** What is shown as the result follows the table. */
  @ParameterizedTest
  @CsvSource({
    "refund, '74.1,', ',90,', ',80,', 24,27",
    "validity, '15.1.2,DAYS_3', 'DAYS 3', 'DAYS 4', 31.03.2026.,30.03.2026.",
    "medium, '25,', 2.85, 2.95, '2,95', '2,85'",
    "surcharge, 'A5.6,NOT', 3.00, 4.00, 4,3"
  })
  void theExamplesAreWorkedOutFromTheTableThatIsShown(
      String table, String row, String old, String changed, String after, String before) {
    var folder = BuiltIn.folder("riga");
    var text =
        folder
            .texts()
            .get(table)
            .lines()
            .map(line -> line.startsWith(row) ? line.replace(old, changed) : line)
            .collect(Collectors.joining("\n", "", "\n"));
    var now = results(SCHEMES.get("riga"), table);
    var then = results(BuiltIn.scheme(BuiltIn.with(folder, table, text)), table);
    assertNotEquals(now, then);
    assertTrue(
        then.stream().anyMatch(result -> !now.contains(result) && result.contains(after)),
        then.toString());
    assertTrue(now.stream().anyMatch(result -> result.contains(before)), now.toString());
  }

  @Test
  @Requirement("RIG-A5.6")
  void whatTravellingWithoutATicketCostsIsPublished() {
    var lines = chapter("riga", "surcharge").lines();
    assertEquals(List.of("3,00\u00a0€ uz vietas vai 5,00\u00a0€ pēc rēķina"), lines.get(0).says());
    assertEquals(
        List.of("15,00\u00a0€ uz vietas vai 30,00\u00a0€ pēc rēķina"), lines.get(1).says());
  }

  @ParameterizedTest
  @CsvSource({
    "ventspils, 31, dublikātus",
    "ventspils, 32, Kontrolierim uzrāda",
    "riga, 10, uzlādētam"
  })
  @Requirement({"VEN-31", "VEN-32", "RIG-10"})
  void whatTheTermsOnlySayIsPublished(String operator, String clause, String words) {
    var line =
        chapter(operator, "texts").lines().stream()
            .filter(each -> each.clause().equals(clause))
            .findFirst()
            .orElseThrow();
    assertTrue(line.says().get(0).contains(words), line.toString());
  }

  @Test
  void thePaymentsTimeIsToldOnlyWhereTheRowDecidesAboutThePortal() {
    var sale = chapter("riga", "sale").lines();
    var last = sale.get(sale.size() - 1).says();
    assertTrue(sale.get(2).says().stream().anyMatch(words -> words.contains("2 minūšu")));
    assertTrue(last.stream().noneMatch(words -> words.contains("minū")), last.toString());
  }

  private static List<String> results(Scheme scheme, String table) {
    return chapter(scheme, table).lines().stream()
        .flatMap(line -> line.examples().stream())
        .map(Worked::result)
        .toList();
  }

  private static TicketLine ticket(String operator, String code) {
    return Writer.write(SCHEMES.get(operator), LATVIAN).tickets().stream()
        .filter(ticket -> ticket.product().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Chapter chapter(String operator, String name) {
    return chapter(SCHEMES.get(operator), name);
  }

  private static Chapter chapter(Scheme scheme, String name) {
    return Writer.write(scheme, LATVIAN).chapters().stream()
        .filter(chapter -> chapter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
