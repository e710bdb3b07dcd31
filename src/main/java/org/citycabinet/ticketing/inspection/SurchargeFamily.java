package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code surcharge.csv}. */
@ApplicationScoped
public class SurchargeFamily implements Family<Decisions<SurchargeTerms.Fault, SurchargeTerms>> {

  @Override
  public String name() {
    return "surcharge";
  }

  @Override
  public Decisions<SurchargeTerms.Fault, SurchargeTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "faults", "on_the_spot", "by_invoice", "source", "requirement")
        .decisions(List.of("faults"), SurchargeFamily::surcharge);
  }

  private static SurchargeTerms surcharge(Row row) {
    return new SurchargeTerms(
        row.text("clause"),
        row.words("faults", SurchargeTerms.Fault.class),
        row.money("on_the_spot"),
        row.money("by_invoice"));
  }
}
