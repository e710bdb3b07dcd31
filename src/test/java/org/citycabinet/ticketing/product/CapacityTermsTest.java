package org.citycabinet.ticketing.product;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.TermsExamples;
import org.citycabinet.words.MediumKind;

class CapacityTermsTest extends TermsExamples {

  CapacityTermsTest() {
    super("capacity", Map.of("clause", List.of("x"), "kinds", List.of("ONE", "SEVERAL")));
  }

  @Override
  protected List<String> decided(Scheme scheme, Example example) {
    var terms = new TicketTerms(scheme).capacity(MediumKind.valueOf(example.text("medium")));
    var held = Arrays.stream(example.text("held").split(" ")).filter(c -> !c.isEmpty()).toList();
    return List.of(
        terms.clause(), Boolean.toString(terms.hasRoomFor(example.text("product"), held)));
  }

  @Override
  protected List<String> expected(Example example) {
    return texts(example, "clause", "room");
  }
}
