package org.citycabinet.ticketing.inspection;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;

class SurchargeTermsTest extends TermsExamples {

  SurchargeTermsTest() {
    super(
        "surcharge",
        Map.of(
            "clause", List.of("x"), "on_the_spot", List.of("9.99"), "by_invoice", List.of("9.99")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var row =
        scheme
            .terms(new SurchargeFamily())
            .decide(SurchargeTerms.Fault.valueOf(example.text("fault")));
    return List.of(
        row.clause(), row.onTheSpot().euros().toString(), row.byInvoice().euros().toString());
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "on_the_spot", "by_invoice");
  }
}
