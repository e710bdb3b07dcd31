package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.Commission;
import org.citycabinet.ticketing.fare.SaleWindow;
import org.citycabinet.words.Channel;

/** Reads {@code sale.csv}. */
@ApplicationScoped
public class SaleFamily implements Family<Decisions<SaleCase, SaleClause>> {

  @Override
  public String name() {
    return "sale";
  }

  @Override
  public Decisions<SaleCase, SaleClause> read(Sheet sheet) {
    return sheet
        .later("visitors", "NO")
        .expect(
            "clause",
            "products",
            "channels",
            "sold",
            "window",
            "most",
            "commission_percent",
            "commission_minimum",
            "hold_seconds",
            "visitors",
            "requirement")
        .decisions(List.of("products", "channels"), SaleFamily::clause);
  }

  private static SaleClause clause(Row row) {
    if (!row.yes("sold") && !(row.text("window").equals("ALWAYS") && row.isBlank("most"))) {
      throw row.broken("window", "ALWAYS and no limit where nothing is sold");
    }
    return new SaleClause(
        row.text("clause"),
        row.codes("products", Catalogue.FAMILY, "product"),
        row.words("channels", Channel.class),
        row.yes("sold"),
        row.read("window", "ALWAYS or CALENDAR_MONTH and two days", SaleWindow::parse),
        row.find("most", "a whole number", Integer::valueOf),
        new Commission(row.number("commission_percent", 0, 100), row.money("commission_minimum")),
        Duration.ofSeconds(row.number("hold_seconds", 1, 3600)),
        row.yes("visitors"));
  }
}
