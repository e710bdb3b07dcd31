package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code meter-validity.csv}: how long which meters may hang. */
@ApplicationScoped
class MeterValidityFamily implements Family<Decisions<ServiceKind, MeterValidity>> {

  private static final int MOST_YEARS = 30;
  private static final int YEAR = 366;

  @Override
  public String name() {
    return "meter-validity";
  }

  @Override
  public Decisions<ServiceKind, MeterValidity> read(Sheet sheet) {
    return sheet
        .expect(
            "kind",
            "regime",
            "years",
            "first_reminder_days",
            "second_reminder_days",
            "clause",
            "source",
            "requirement")
        .decisions(List.of("kind"), MeterValidityFamily::validity);
  }

  private static MeterValidity validity(Row row) {
    var first = row.number("first_reminder_days", 1, YEAR);
    return new MeterValidity(
        row.words("kind", ServiceKind.class),
        row.text("clause"),
        row.word("regime", MeterRegime.class),
        row.number("years", 1, MOST_YEARS),
        first,
        row.number("second_reminder_days", 1, first));
  }
}
