package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code service.csv}. */
@ApplicationScoped
public class ServiceFamily implements Family<Decisions<ServiceCase, ServiceTerms>> {

  @Override
  public String name() {
    return "service";
  }

  @Override
  public Decisions<ServiceCase, ServiceTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "products", "routes", "days", "from", "valid", "requirement")
        .decisions(List.of("products", "routes", "days", "from"), ServiceFamily::terms);
  }

  private static ServiceTerms terms(Row row) {
    return new ServiceTerms(
        row.text("clause"),
        row.codes("products", Catalogue.FAMILY, "product"),
        new Cell<>(row.find("routes").map(text -> Set.of(text.split(" ", -1))).orElse(Set.of())),
        row.words("days", ServiceTerms.Days.class),
        row.find("from", "a time such as 14:00", LocalTime::parse),
        row.yes("valid"));
  }
}
