package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;

/** Reads {@code estimation.csv}: what an operator settles where no reading came. */
@ApplicationScoped
public class EstimationFamily implements Family<Decisions<ServiceKind, EstimationPolicy>> {

  private static final int YEAR = 12;

  @Override
  public String name() {
    return "estimation";
  }

  @Override
  public Decisions<ServiceKind, EstimationPolicy> read(Sheet sheet) {
    return sheet
        .expect("kind", "average_months", "missed_limit", "clause", "source", "requirement")
        .decisions(
            List.of("kind"),
            row ->
                new EstimationPolicy(
                    row.words("kind", ServiceKind.class),
                    row.text("clause"),
                    row.number("average_months", 1, YEAR),
                    row.number("missed_limit", 1, YEAR)));
  }
}
