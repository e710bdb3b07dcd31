package org.citycabinet.utility.metering;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code reading-window.csv}: when an operator takes readings of which meters (LUD-16). */
@ApplicationScoped
class ReadingWindowFamily implements Family<Decisions<ReadingWindow.Case, ReadingWindow>> {

  private static final int LAST_DAY = 31;

  @Override
  public String name() {
    return "reading-window";
  }

  @Override
  public Decisions<ReadingWindow.Case, ReadingWindow> read(Sheet sheet) {
    return sheet
        .expect(
            "kind",
            "house",
            "opens_day",
            "closes_day",
            "closes_next_month",
            "strict",
            "warn_times",
            "low_times",
            "clause",
            "source",
            "requirement")
        .decisions(List.of("kind", "house"), ReadingWindowFamily::window);
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
        houses(row),
        row.text("clause"),
        opens,
        closes,
        closesNextMonth,
        row.yes("strict"),
        times(row, "warn_times"),
        times(row, "low_times"));
  }

  private static BigDecimal times(Row row, String column) {
    var times = row.read(column, "a number above 1, such as 2.5", BigDecimal::new);
    if (times.compareTo(BigDecimal.ONE) <= 0) {
      throw row.broken(column, "a number above 1, such as 2.5");
    }
    return times;
  }

  private static Cell<String> houses(Row row) {
    return row.find("house", "addresses between semicolons", ReadingWindowFamily::addresses)
        .orElseGet(() -> new Cell<>(Set.of()));
  }

  private static Cell<String> addresses(String text) {
    return new Cell<>(
        Arrays.stream(text.split(";")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
  }
}
