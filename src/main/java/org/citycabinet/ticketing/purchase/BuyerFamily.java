package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;

/** Reads {@code buyer.csv}; with an operator that has none, everybody may buy for everybody. */
@ApplicationScoped
class BuyerFamily implements Family<Decisions<Traveller, BuyerClause>> {

  @Override
  public String name() {
    return "buyer";
  }

  @Override
  public Decisions<Traveller, BuyerClause> read(Sheet sheet) {
    return sheet
        .later("traveller_personalised", "NO")
        .expect(
            "clause",
            "travellers",
            "personalised",
            "traveller_personalised",
            "source",
            "requirement")
        .decisions(
            List.of("travellers"),
            row ->
                new BuyerClause(
                    row.text("clause"),
                    row.words("travellers", Traveller.class),
                    row.yes("personalised"),
                    row.yes("traveller_personalised")));
  }
}
