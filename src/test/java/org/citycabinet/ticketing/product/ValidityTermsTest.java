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
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidityTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("validity");

  record Expected(
      String clause, Optional<Instant> useBy, Optional<Instant> from, Optional<Instant> until) {}

  static List<Example> examples() {
    return Example.all(ValidityTermsTest.class, "validity-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void isValidAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "term", List.of("CALENDAR_DAYS 77"),
            "use_within", List.of("P2M"));
    assertEquals(List.of(), Mutants.survivors("validity", others, ValidityTermsTest::notices));
  }

  @Test
  void refusesAFirstUseBeforeThePurchase() {
    var terms = new TicketTerms(SCHEMES.get("riga"));
    var month = terms.catalogue().product("MONTH");
    var bought = Instant.parse("2026-01-15T10:00:00Z");
    var refused =
        assertThrows(
            Refused.class,
            () ->
                terms.validity(
                    month, MediumKind.CARD, bought, Optional.of(bought.minusSeconds(1))));
    assertEquals(Optional.of("firstAuthorisedAt"), refused.field());
  }

  @Test
  void aFirstUseThatCameTooLateCountsNoUnits() {
    var terms = new TicketTerms(SCHEMES.get("riga"));
    var month = terms.catalogue().product("MONTH");
    var bought = Instant.parse("2025-01-15T10:00:00Z");
    var late = Optional.of(Instant.parse("2026-02-03T10:00:00Z"));
    var validity = terms.validity(month, MediumKind.CARD, bought, late);
    assertEquals(Optional.empty(), validity.term());
    assertEquals(31, validity.units(), "as if begun at purchase, in January");
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static Expected decided(Scheme scheme, Example example) {
    var zone = scheme.operator().zone();
    var terms = new TicketTerms(scheme);
    var validity =
        terms.validity(
            terms.catalogue().product(example.text("product")),
            MediumKind.valueOf(example.text("medium")),
            example.instant("bought", zone).orElseThrow(),
            example.instant("used", zone));
    return new Expected(
        validity.clause(),
        validity.useBy(),
        validity.term().map(Span::from),
        validity.term().map(Span::until));
  }

  private static Expected expected(Example example) {
    var zone = SCHEMES.get(example.text("operator")).operator().zone();
    return new Expected(
        example.text("clause"),
        example.instant("use_by", zone),
        example.instant("from", zone),
        example.instant("until", zone));
  }
}
