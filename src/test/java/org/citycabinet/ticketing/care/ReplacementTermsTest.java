package org.citycabinet.ticketing.care;

import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.words.MediumKind;

class ReplacementTermsTest extends TermsExamples {

  ReplacementTermsTest() {
    super(
        "replacement",
        Map.of(
            "clause", List.of("x"), "moves", List.of("YES", "NO"), "proof", List.of("YES", "NO")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var facts =
        new ReplacementClause.Case(
            MediumKind.valueOf(example.text("medium")),
            Mishap.valueOf(example.text("mishap")),
            Asker.valueOf(example.text("asker")));
    var clause = scheme.terms(new ReplacementFamily()).decide(facts);
    return List.of(
        clause.clause(), Boolean.toString(clause.moves()), Boolean.toString(clause.proof()));
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "moves", "proof");
  }
}
