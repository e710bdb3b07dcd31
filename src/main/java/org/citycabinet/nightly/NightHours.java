package org.citycabinet.nightly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * When an operator's jobs are done.
 *
 * @param jobs which ones
 * @param begins the time of day, in the operator's zone. On the night on which it does not exist it
 *     is as much later as the clock was put on; on the one that has it twice, the first counts
 * @param lateAfter how long after it has begun a job is late
 */
record NightHours(Cell<NightlyJob> jobs, LocalTime begins, Duration lateAfter)
    implements Rule<NightlyJob> {

  @Override
  public boolean covers(NightlyJob job) {
    return jobs.covers(job);
  }

  /** When the night of that day begins. */
  Instant begin(LocalDate day, ZoneId zone) {
    return day.atTime(begins).atZone(zone).toInstant();
  }

  /** The day of the night that began last. */
  LocalDate nightAt(Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    return now.isBefore(begin(today, zone)) ? today.minusDays(1) : today;
  }

  /** Whether what was to be done in that night should be done by now. */
  boolean isLate(LocalDate night, Instant now, ZoneId zone) {
    return !now.isBefore(begin(night, zone).plus(lateAfter));
  }
}
