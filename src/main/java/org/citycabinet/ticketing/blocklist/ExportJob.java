package org.citycabinet.ticketing.blocklist;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;

/**
 * Starts the export of each night, which begins at two o'clock (UTC); one on which nothing ran is
 * made up for, until the next begins. Every node asks, the run history lets one in, once a night.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportJob {
  static final String NAME = "blocklist-export";
  private static final Duration BEGIN = Duration.ofHours(2);

  @Inject Turn turn;
  @Inject Jobs jobs;
  @Inject Clock clock;

  @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("nightly export", () -> jobs.startScheduled(NAME, nightAt(LocalDateTime.now(clock))));
  }

  /** The day on which the night of that time began. */
  static LocalDate nightAt(LocalDateTime time) {
    return time.minus(BEGIN).toLocalDate();
  }
}
