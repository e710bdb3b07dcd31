package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;

/** Reads {@code registration.csv}; with an operator that has none, only staff make accounts. */
@ApplicationScoped
class RegistrationFamily implements Family<Decisions<Way, WayClause>> {

  @Override
  public String name() {
    return "registration";
  }

  @Override
  public Decisions<Way, WayClause> read(Sheet sheet) {
    return sheet
        .expect("clause", "ways", "offered", "source", "requirement")
        .decisions(
            List.of("ways"),
            row ->
                new WayClause(
                    row.text("clause"), row.words("ways", Way.class), row.yes("offered")));
  }
}
