package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Reads {@code medium.csv}. */
@ApplicationScoped
public class MediumFamily implements Family<Decisions<MediumTerms.Case, MediumTerms>> {

  @Override
  public String name() {
    return "medium";
  }

  @Override
  public Decisions<MediumTerms.Case, MediumTerms> read(Sheet sheet) {
    return sheet
        .expect(
            "clause",
            "media",
            "occasions",
            "offered",
            "price",
            "deposit",
            "waived_from",
            "back_within",
            "price_source",
            "requirement")
        .decisions(List.of("media", "occasions"), MediumFamily::terms);
  }

  private static MediumTerms terms(Row row) {
    return new MediumTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.words("occasions", MediumTerms.Occasion.class),
        row.yes("offered"),
        row.money("price"),
        row.money("deposit"),
        row.find("waived_from", "an amount in euros", Money::euro),
        row.find("back_within", "a period such as P6M", Period::parse));
  }
}
