package org.citycabinet.ticketing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("sale");

  static List<Example> examples() {
    return Example.all(SaleTermsTest.class, "sale-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void sellsAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "sold", List.of("YES", "NO"),
            "window", List.of("CALENDAR_MONTH 28 1"),
            "most", List.of("3"),
            "commission_percent", List.of("9"),
            "commission_minimum", List.of("0.75"),
            "hold_seconds", List.of("121"));
    assertEquals(List.of(), Mutants.survivors("sale", others, SaleTermsTest::notices));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
  void refusesQuantitiesOutOfBounds(int quantity) {
    var at = Instant.parse("2026-01-15T10:00:00Z");
    var refused =
        assertThrows(
            Refused.class,
            () -> new SaleRequest("MONTH", quantity, Channel.WEB, at, Optional.empty()));
    assertEquals(Optional.of("quantity"), refused.field());
  }

  @Test
  void refusesProductsAndCategoriesThatTheOperatorDoesNotKnow() {
    var terms = new TicketTerms(SCHEMES.get("riga"));
    var at = Instant.parse("2026-01-15T10:00:00Z");
    var product = new SaleRequest("MONTHS", 1, Channel.WEB, at, Optional.empty());
    var concession = new SaleRequest("MONTH", 1, Channel.WEB, at, Optional.of("WIZARD"));
    assertEquals(
        Optional.of("product"), assertThrows(Refused.class, () -> terms.sale(product)).field());
    assertEquals(
        Optional.of("concession"),
        assertThrows(Refused.class, () -> terms.sale(concession)).field());
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<Object> decided(Scheme scheme, Example example) {
    var quote =
        new TicketTerms(scheme)
            .sale(
                new SaleRequest(
                    example.text("product"),
                    Integer.parseInt(example.text("quantity")),
                    Channel.valueOf(example.text("channel")),
                    example.instant("at", scheme.operator().zone()).orElseThrow(),
                    example.find("concession", text -> text)));
    return List.of(
        quote.clause(),
        quote.refusal().map(Enum::name).orElse(""),
        quote.unitPrice().euros().toString(),
        quote.price().euros().toString(),
        quote.commission().euros().toString(),
        quote.total().euros().toString(),
        Long.toString(quote.hold().toSeconds()));
  }

  private static List<Object> expected(Example example) {
    return List.of("clause", "refusal", "unit", "price", "commission", "total", "hold").stream()
        .<Object>map(example::text)
        .toList();
  }
}
