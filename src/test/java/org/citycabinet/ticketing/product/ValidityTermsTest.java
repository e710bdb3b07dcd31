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
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class ValidityTermsTest extends TermsExamples {

  ValidityTermsTest() {
    super(
        "validity",
        Map.of(
            "clause",
            List.of("x"),
            "term",
            List.of("CALENDAR_DAYS 77"),
            "use_within",
            List.of("P2M")));
  }

  record Expected(
      String clause, Optional<Instant> useBy, Optional<Instant> from, Optional<Instant> until) {}

  @Test
  void refusesAFirstUseBeforeThePurchase() {
    var terms = new TicketTerms(scheme("riga"));
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
    var terms = new TicketTerms(scheme("riga"));
    var month = terms.catalogue().product("MONTH");
    var bought = Instant.parse("2025-01-15T10:00:00Z");
    var late = Optional.of(Instant.parse("2026-02-03T10:00:00Z"));
    var validity = terms.validity(month, MediumKind.CARD, bought, late);
    assertEquals(Optional.empty(), validity.term());
    assertEquals(31, validity.units(), "as if begun at purchase, in January");
  }

  @Override
  protected Expected decided(Scheme scheme, Example example) {
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

  @Override
  protected Expected expected(Example example) {
    var zone = scheme(example.text("operator")).operator().zone();
    return new Expected(
        example.text("clause"),
        example.instant("use_by", zone),
        example.instant("from", zone),
        example.instant("until", zone));
  }
}
