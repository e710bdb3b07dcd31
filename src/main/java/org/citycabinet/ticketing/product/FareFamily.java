package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code fares.csv}. */
@ApplicationScoped
public class FareFamily implements Family<Decisions<String, FareTerms>> {

  @Override
  public String name() {
    return "fares";
  }

  @Override
  public Decisions<String, FareTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "categories", "price", "price_source", "requirement")
        .decisions(List.of("categories"), FareFamily::terms);
  }

  private static FareTerms terms(Row row) {
    return new FareTerms(
        row.text("clause"), row.codes("categories", "concession", "category"), row.money("price"));
  }
}
