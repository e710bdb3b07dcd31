package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/**
 * Reads {@code retention.csv}; an operator without it names no day on which trips are forgotten.
 */
@ApplicationScoped
class RetentionFamily implements Family<Decisions<MediumKind, RetentionTerms>> {
  private static final String PERIOD = "a period such as P6M";

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Decisions<MediumKind, RetentionTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "media", "kept_for", "source", "requirement")
        .decisions(List.of("media"), RetentionFamily::terms);
  }

  private static RetentionTerms terms(Row row) {
    return new RetentionTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.read("kept_for", PERIOD, Period::parse));
  }
}
