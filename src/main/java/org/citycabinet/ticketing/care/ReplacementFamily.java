package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code replacement.csv}. */
@ApplicationScoped
public class ReplacementFamily
    implements Family<Decisions<ReplacementClause.Case, ReplacementClause>> {

  @Override
  public String name() {
    return "replacement";
  }

  @Override
  public Decisions<ReplacementClause.Case, ReplacementClause> read(Sheet sheet) {
    return sheet
        .expect("clause", "media", "mishaps", "askers", "moves", "proof", "source", "requirement")
        .decisions(List.of("media", "mishaps", "askers"), ReplacementFamily::clause);
  }

  private static ReplacementClause clause(Row row) {
    return new ReplacementClause(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.words("mishaps", Mishap.class),
        row.words("askers", Asker.class),
        row.yes("moves"),
        row.yes("proof"));
  }
}
