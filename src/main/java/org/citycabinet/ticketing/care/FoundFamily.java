package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code found.csv}; an operator without it keeps no cards that were found. */
@ApplicationScoped
public class FoundFamily implements Family<Decisions<MediumKind, FoundTerms>> {

  @Override
  public String name() {
    return "found";
  }

  @Override
  public Decisions<MediumKind, FoundTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "media", "kept_for", "source", "requirement")
        .decisions(List.of("media"), FoundFamily::terms);
  }

  private static FoundTerms terms(Row row) {
    return new FoundTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.find("kept_for", "a period such as P1Y", Period::parse)
            .orElseThrow(() -> row.broken("kept_for", "a period such as P1Y")));
  }
}
