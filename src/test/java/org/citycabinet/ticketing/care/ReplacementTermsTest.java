package org.citycabinet.ticketing.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplacementTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("replacement");

  static List<Example> examples() {
    return Example.all(ReplacementTermsTest.class, "replacement-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void whatIsOnItMovesAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "moves", List.of("YES", "NO"),
            "proof", List.of("YES", "NO"));
    assertEquals(
        List.of(), Mutants.survivors("replacement", others, ReplacementTermsTest::notices));
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<String> decided(Scheme scheme, Example example) {
    var facts =
        new ReplacementClause.Case(
            MediumKind.valueOf(example.text("medium")),
            Mishap.valueOf(example.text("mishap")),
            Asker.valueOf(example.text("asker")));
    var clause = scheme.terms(new ReplacementFamily()).decide(facts);
    return List.of(
        clause.clause(), Boolean.toString(clause.moves()), Boolean.toString(clause.proof()));
  }

  private static List<String> expected(Example example) {
    return List.of("clause", "moves", "proof").stream().map(example::text).toList();
  }
}
