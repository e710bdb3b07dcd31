package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Mutants;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.inspection.SurchargeFamily;
import org.citycabinet.ticketing.inspection.SurchargeTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurchargeTermsTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("surcharge");

  static List<Example> examples() {
    return Example.all(SurchargeFamily.class, "surcharge-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void itCostsWhatTheTermsSay(Example example) {
    assertEquals(expected(example), decided(SCHEMES.get(example.text("operator")), example));
  }

  @Test
  void noChangedCellGoesUnnoticed() {
    var others =
        Map.of(
            "clause", List.of("x"),
            "on_the_spot", List.of("9.99"),
            "by_invoice", List.of("9.99"));
    assertEquals(List.of(), Mutants.survivors("surcharge", others, SurchargeTermsTest::notices));
  }

  @Test
  void aTextThatIsMissingInALanguageIsRefused() {
    var folder = BuiltIn.folder("siauliai");
    var text =
        folder.texts().get("texts").lines().findFirst().orElseThrow() + "\n1,CARDS,,a,b,,x,y\n";
    var scheme = BuiltIn.scheme(BuiltIn.with(folder, "texts", text));
    var broken = assertThrows(BrokenTerms.class, () -> scheme.terms(new RemarkFamily()));
    assertTrue(broken.getMessage().contains("line 2, column text_en"), broken.getMessage());
  }

  private static boolean notices(Scheme changed) {
    return examples().stream()
        .filter(example -> example.text("operator").equals(changed.operator().code()))
        .anyMatch(example -> !expected(example).equals(decided(changed, example)));
  }

  private static List<String> decided(Scheme scheme, Example example) {
    var row =
        scheme
            .terms(new SurchargeFamily())
            .decide(SurchargeTerms.Fault.valueOf(example.text("fault")));
    return List.of(
        row.clause(), row.onTheSpot().euros().toString(), row.byInvoice().euros().toString());
  }

  private static List<String> expected(Example example) {
    return List.of("clause", "on_the_spot", "by_invoice").stream().map(example::text).toList();
  }
}
