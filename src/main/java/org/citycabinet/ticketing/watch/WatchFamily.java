package org.citycabinet.ticketing.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code watch.csv}: one row. */
@ApplicationScoped
class WatchFamily implements Family<WatchTerms> {
  private static final String DURATION = "a duration such as PT2H";
  private static final int MOST_TAPS = 1_000_000;

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public WatchTerms read(Sheet sheet) {
    var rows =
        sheet
            .expect(
                "silent_after",
                "list_behind",
                "clock_off",
                "gap_open",
                "taps_waiting",
                "served_within",
                "source")
            .list(WatchFamily::terms);
    return rows.isEmpty() ? WatchTerms.STANDARD : rows.get(0);
  }

  private static WatchTerms terms(Row row) {
    return new WatchTerms(
        duration(row, "silent_after"),
        duration(row, "list_behind"),
        duration(row, "clock_off"),
        duration(row, "gap_open"),
        row.number("taps_waiting", 1, MOST_TAPS),
        duration(row, "served_within"));
  }

  private static Duration duration(Row row, String column) {
    var duration = row.read(column, DURATION, Duration::parse);
    if (duration.isZero() || duration.isNegative()) {
      throw row.broken(column, DURATION);
    }
    return duration;
  }
}
