package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.junit.jupiter.api.Test;

class SurchargeTermsTest extends TermsExamples {

  SurchargeTermsTest() {
    super(
        "surcharge",
        Map.of(
            "clause", List.of("x"), "on_the_spot", List.of("9.99"), "by_invoice", List.of("9.99")));
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

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var row =
        scheme.terms(new SurchargeFamily()).decide(Surcharge.Fault.valueOf(example.text("fault")));
    return List.of(
        row.clause(), row.onTheSpot().euros().toString(), row.byInvoice().euros().toString());
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "on_the_spot", "by_invoice");
  }
}
