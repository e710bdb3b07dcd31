package org.citycabinet.ticketing.medium;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

class MediumTermsTest extends TermsExamples {

  MediumTermsTest() {
    super(
        "medium",
        Map.of(
            "clause",
            List.of("x"),
            "offered",
            List.of("YES", "NO"),
            "price",
            List.of("9.99"),
            "deposit",
            List.of("9.99"),
            "back_within",
            List.of("P1Y")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
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

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "offered", "price", "deposit", "back_within");
  }
}
