package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code reading-window.csv}: when an operator takes readings of which meters (LUD-16). */
@ApplicationScoped
class ReadingWindowFamily implements Family<Decisions<ServiceKind, ReadingWindow>> {

  private static final int LAST_DAY = 31;
  private static final int YEAR = 366;

  @Override
  public String name() {
    return "reading-window";
  }

  @Override
  public Decisions<ServiceKind, ReadingWindow> read(Sheet sheet) {
    return sheet
        .expect(
            "kind",
            "opens_day",
            "closes_day",
            "closes_next_month",
            "warn_times",
            "reminder_days",
            "clause",
            "source",
            "requirement")
        .decisions(List.of("kind"), ReadingWindowFamily::window);
  }

  private static ReadingWindow window(Row row) {
    var opens = row.number("opens_day", 1, LAST_DAY);
    var closes = row.number("closes_day", 1, LAST_DAY);
    var closesNextMonth = row.yes("closes_next_month");
    if (!closesNextMonth && closes < opens) {
      throw row.broken("closes_day", "a day not before the opening day");
    }
    return new ReadingWindow(
        row.words("kind", ServiceKind.class),
        row.text("clause"),
        opens,
        closes,
        closesNextMonth,
        row.read("warn_times", "a number such as 2.5", BigDecimal::new),
        row.number("reminder_days", 0, YEAR));
  }
}
