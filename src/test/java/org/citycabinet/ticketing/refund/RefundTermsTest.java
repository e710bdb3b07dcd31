package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("refund");

  static List<Example> examples() {
    return Example.all(RefundTermsTest.class, "refund-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void decidesAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void everyRowDecidesAnExample() {
    Set<RefundClause> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Example example : examples()) {
      var scheme = SCHEMES.get(example.text("operator"));
      shown.add(new RefundTerms(scheme).clause(request(scheme, example)));
    }
    for (Scheme scheme : SCHEMES.values()) {
      for (RefundClause row : new RefundTerms(scheme).clauses()) {
        assertTrue(shown.contains(row), () -> scheme.operator().code() + " " + row);
      }
    }
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "percent", List.of("57"),
            "share", List.of("PRICE", "NOTHING"),
            "deadlines", List.of("P1D PURCHASE"),
            "proof", List.of("YES", "NO"),
            "decider", List.of("TERMS", "CLERK"));
    assertEquals(List.of(), Mutants.survivors("refund", others, RefundTermsTest::notices));
  }

  @Test
  void refusesTermsThatLeaveACaseOpen() {
    var folder = BuiltIn.folder("ventspils");
    var open = folder.texts().get("refund").replace("29,,", "29,CARD,");
    var scheme = BuiltIn.scheme(BuiltIn.with(folder, "refund", open));
    var broken = assertThrows(BrokenTerms.class, () -> new RefundTerms(scheme).clauses());
    assertEquals(
        "ventspils/2020-01-01/refund.csv, line 2, column media: expected an empty cell: the last"
            + " row covers every case, found \"CARD\"",
        broken.getMessage());
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static RefundQuote decided(Scheme scheme, Example example) {
    return new RefundTerms(scheme).quote(request(scheme, example));
  }

  private static RefundQuote expected(Example example) {
    var zone = SCHEMES.get(example.text("operator")).operator().zone();
    return new RefundQuote(
        Integer.parseInt(example.text("percent")),
        Integer.parseInt(example.text("units_left")),
        Integer.parseInt(example.text("units")),
        Money.euro(example.text("amount")),
        example.instant("deadline", zone),
        example.text("clause"),
        Boolean.parseBoolean(example.text("proof")),
        Decider.valueOf(example.text("decider")));
  }

  private static RefundRequest request(Scheme scheme, Example example) {
    var zone = scheme.operator().zone();
    return new RefundRequest(
        example.text("product"),
        MediumKind.valueOf(example.text("medium")),
        Money.euro(example.text("price")),
        example.instant("bought", zone).orElseThrow(),
        example.instant("used", zone),
        example.find("left", Integer::valueOf),
        example.instant("taken", zone),
        example.instant("requested", zone).orElseThrow(),
        RefundReason.valueOf(example.text("reason")),
        example.find("transition", LocalDate::parse),
        example.find("withdrawn", Boolean::valueOf));
  }
}
