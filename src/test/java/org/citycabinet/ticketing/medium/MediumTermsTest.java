package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MediumTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("medium");

  static List<Example> examples() {
    return Example.all(MediumTermsTest.class, "medium-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void aMediumCostsWhatTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "offered", List.of("YES", "NO"),
            "price", List.of("9.99"),
            "deposit", List.of("9.99"),
            "back_within", List.of("P1Y"));
    assertEquals(List.of(), Mutants.survivors("medium", others, MediumTermsTest::notices));
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<String> decided(Scheme scheme, Example example) {
    var facts =
        new MediumTerms.Case(
            MediumKind.valueOf(example.text("medium")),
            MediumTerms.Occasion.valueOf(example.text("occasion")));
    var terms = scheme.terms(new MediumFamily()).decide(facts);
    return List.of(
        terms.clause(),
        Boolean.toString(terms.offered()),
        terms.price().euros().toString(),
        terms.depositBeside(Money.euro(example.text("tickets"))).euros().toString(),
        terms.backWithin().map(Period::toString).orElse(""));
  }

  private static List<String> expected(Example example) {
    return List.of("clause", "offered", "price", "deposit", "back_within").stream()
        .map(example::text)
        .toList();
  }
}
