package org.citycabinet.ticketing.purchase;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;

class BuyerTermsTest extends TermsExamples {

  BuyerTermsTest() {
    super(
        "buyer",
        Map.of(
            "clause",
            List.of("x"),
            "personalised",
            List.of("YES", "NO"),
            "traveller_personalised",
            List.of("YES", "NO")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var clause =
        scheme.terms(new BuyerFamily()).decide(Traveller.valueOf(example.text("traveller")));
    return List.of(
        clause.clause(), yes(clause.personalised()), yes(clause.travellerPersonalised()));
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "personalised", "traveller_personalised");
  }

  private static String yes(boolean is) {
    return is ? "YES" : "NO";
  }
}
