package org.citycabinet.ticketing.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/**
 * Reads {@code loads.csv}: one row. Operators whose cards hold nothing themselves have no such
 * table.
 */
@ApplicationScoped
class LoadFamily implements Family<LoadTerms> {

  @Override
  public String name() {
    return "loads";
  }

  @Override
  public LoadTerms read(Sheet sheet) {
    return sheet
        .expect("clause", "collect_within", "least", "most", "hold_seconds", "requirement")
        .only(LoadFamily::terms);
  }

  private static LoadTerms terms(Row row) {
    return new LoadTerms(
        row.text("clause"),
        row.read("collect_within", "a duration such as PT72H", Duration::parse),
        row.money("least"),
        row.money("most"),
        Duration.ofSeconds(row.number("hold_seconds", 1, 3600)));
  }
}
