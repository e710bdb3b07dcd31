package org.citycabinet.ticketing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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

class CapacityTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("capacity");

  static List<Example> examples() {
    return Example.all(CapacityTermsTest.class, "capacity-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void aMediumHasRoomAsTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others = Map.of("clause", List.of("x"), "kinds", List.of("ONE", "SEVERAL"));
    assertEquals(List.of(), Mutants.survivors("capacity", others, CapacityTermsTest::notices));
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<String> decided(Scheme scheme, Example example) {
    var terms = new TicketTerms(scheme).capacity(MediumKind.valueOf(example.text("medium")));
    var held = Arrays.stream(example.text("held").split(" ")).filter(c -> !c.isEmpty()).toList();
    return List.of(
        terms.clause(), Boolean.toString(terms.hasRoomFor(example.text("product"), held)));
  }

  private static List<String> expected(Example example) {
    return List.of(example.text("clause"), example.text("room"));
  }
}
