package org.citycabinet.ticketing.terms;

import java.util.stream.Stream;
import org.citycabinet.operator.Example;
import org.citycabinet.ticketing.inspection.SurchargeFamily;
import org.citycabinet.ticketing.inspection.SurchargeTerms;

/** What who travels without right pays. */
final class SurchargeTable extends Table<SurchargeTerms> {
  private static final SurchargeFamily SURCHARGES = new SurchargeFamily();

  SurchargeTable() {
    super("surcharge", of(SURCHARGES), SurchargeTerms::clause);
  }

  @Override
  Stream<String> about(SurchargeTerms row, Pen pen) {
    return pen.about("terms.about.faults", row.faults(), f -> pen.text("terms.fault." + f));
  }

  @Override
  Stream<String> says(SurchargeTerms row, Pen pen) {
    return Stream.of(pen.text("terms.surcharge.pay", row.onTheSpot(), row.byInvoice()));
  }

  @Override
  Stream<Shown<SurchargeTerms>> examples(Pen pen) {
    return pen.examples(SurchargeFamily.class, "surcharge-examples.csv").map(e -> shown(e, pen));
  }

  private Shown<SurchargeTerms> shown(Example example, Pen pen) {
    var fault = SurchargeTerms.Fault.valueOf(example.text("fault"));
    var row = pen.scheme().terms(SURCHARGES).decide(fault);
    return new Shown<>(
        row,
        new Worked(
            pen.text("terms.fault." + fault),
            pen.text("terms.surcharge.pay", row.onTheSpot(), row.byInvoice())));
  }
}
