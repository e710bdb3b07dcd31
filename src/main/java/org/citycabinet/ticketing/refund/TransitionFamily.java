package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.product.Catalogue;

/** Reads {@code transition.csv}; an edition that changes no tariff has none. */
@ApplicationScoped
class TransitionFamily implements Family<List<Transition>> {
  private static final String DAY = "a day, yyyy-mm-dd";

  @Override
  public String name() {
    return "transition";
  }

  @Override
  public List<Transition> read(Sheet sheet) {
    return sheet
        .expect("clause", "products", "bought_before", "ends_on", "requirement")
        .list(TransitionFamily::transition);
  }

  private static Transition transition(Row row) {
    var transition =
        new Transition(
            row.text("clause"),
            row.codes("products", Catalogue.FAMILY, "product"),
            row.read("bought_before", DAY, LocalDate::parse),
            row.read("ends_on", DAY, LocalDate::parse));
    if (transition.endsOn().isBefore(transition.boughtBefore())) {
      throw row.broken("ends_on", "a day not before " + transition.boughtBefore());
    }
    return transition;
  }
}
