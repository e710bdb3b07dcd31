package org.citycabinet.ticketing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.words.Channel;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleTermsTest extends TermsExamples {

  SaleTermsTest() {
    super(
        "sale",
        Map.of(
            "clause",
            List.of("x"),
            "sold",
            List.of("YES", "NO"),
            "window",
            List.of("CALENDAR_MONTH 28 1"),
            "most",
            List.of("3"),
            "commission_percent",
            List.of("9"),
            "commission_minimum",
            List.of("0.75"),
            "hold_seconds",
            List.of("121"),
            "visitors",
            List.of("YES", "NO")));
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
    var terms = new TicketTerms(scheme("riga"));
    var at = Instant.parse("2026-01-15T10:00:00Z");
    var product = new SaleRequest("MONTHS", 1, Channel.WEB, at, Optional.empty());
    var concession = new SaleRequest("MONTH", 1, Channel.WEB, at, Optional.of("WIZARD"));
    assertEquals(
        Optional.of("product"), assertThrows(Refused.class, () -> terms.sale(product)).field());
    assertEquals(
        Optional.of("concession"),
        assertThrows(Refused.class, () -> terms.sale(concession)).field());
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
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
        Long.toString(quote.hold().toSeconds()),
        quote.visitors() ? "YES" : "NO");
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(
        example, "clause", "refusal", "unit", "price", "commission", "total", "hold", "visitors");
  }
}
