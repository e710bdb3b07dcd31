package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuyerTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("buyer");

  static List<Example> examples() {
    return Example.all(BuyerTermsTest.class, "buyer-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void buyersAreAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others = Map.of("clause", List.of("x"), "personalised", List.of("YES", "NO"));
    assertEquals(List.of(), Mutants.survivors("buyer", others, BuyerTermsTest::notices));
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<String> decided(Scheme scheme, Example example) {
    var clause =
        scheme.terms(new BuyerFamily()).decide(Traveller.valueOf(example.text("traveller")));
    return List.of(clause.clause(), clause.personalised() ? "YES" : "NO");
  }

  private static List<String> expected(Example example) {
    return List.of(example.text("clause"), example.text("personalised"));
  }
}
