package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.Sheet;

/** Reads {@code nights.csv}; an operator without it has its jobs done from two o'clock on. */
@ApplicationScoped
class NightsFamily implements Family<Decisions<NightlyJob, NightHours>> {
  private static final NightHours USUAL =
      new NightHours(new Cell<>(Set.of()), LocalTime.of(2, 0), Duration.ofHours(4));

  @Override
  public String name() {
    return "nights";
  }

  @Override
  public Decisions<NightlyJob, NightHours> read(Sheet sheet) {
    return sheet
        .expect("jobs", "begins", "late_after", "source", "requirement")
        .decisions(List.of("jobs"), NightsFamily::hours);
  }

  private static NightHours hours(Row row) {
    return new NightHours(
        row.words("jobs", NightlyJob.class),
        row.read("begins", "a time of day such as 02:30", LocalTime::parse),
        row.read("late_after", "a duration such as PT4H", Duration::parse));
  }

  /** When a job is done under those terms. */
  static NightHours hours(Scheme scheme, NightlyJob job) {
    return scheme.find(new NightsFamily()).map(table -> table.decide(job)).orElse(USUAL);
  }
}
