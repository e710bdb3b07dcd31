package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code capacity.csv}. */
@ApplicationScoped
public class CapacityFamily implements Family<Decisions<MediumKind, CapacityTerms>> {

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public Decisions<MediumKind, CapacityTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "media", "kinds", "requirement")
        .decisions(
            List.of("media"),
            row ->
                new CapacityTerms(
                    row.text("clause"),
                    row.words("media", MediumKind.class),
                    row.word("kinds", CapacityTerms.Kinds.class)));
  }
}
