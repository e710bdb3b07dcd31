package org.citycabinet.ticketing.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code surcharge.csv}. */
@ApplicationScoped
class SurchargeFamily implements Family<Decisions<Surcharge.Fault, Surcharge>> {

  @Override
  public String name() {
    return "surcharge";
  }

  @Override
  public Decisions<Surcharge.Fault, Surcharge> read(Sheet sheet) {
    return sheet
        .expect("clause", "faults", "on_the_spot", "by_invoice", "source", "requirement")
        .decisions(List.of("faults"), SurchargeFamily::surcharge);
  }

  private static Surcharge surcharge(Row row) {
    return new Surcharge(
        row.text("clause"),
        row.words("faults", Surcharge.Fault.class),
        row.money("on_the_spot"),
        row.money("by_invoice"));
  }
}
