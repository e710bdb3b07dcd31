package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.ValidityTerm;
import org.citycabinet.words.MediumKind;

/** Reads {@code validity.csv}. */
@ApplicationScoped
public class ValidityFamily implements Family<Decisions<ValidityCase, ValidityClause>> {

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public Decisions<ValidityCase, ValidityClause> read(Sheet sheet) {
    return sheet
        .expect("clause", "products", "media", "term", "use_within", "requirement")
        .decisions(List.of("products", "media"), ValidityFamily::clause);
  }

  private static ValidityClause clause(Row row) {
    return new ValidityClause(
        row.text("clause"),
        row.codes("products", Catalogue.FAMILY, "product"),
        row.words("media", MediumKind.class),
        row.read("term", "a term such as CALENDAR_DAYS 3", ValidityTerm::parse),
        row.find("use_within", "a period such as P12M", Period::parse));
  }
}
