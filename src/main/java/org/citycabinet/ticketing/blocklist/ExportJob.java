package org.citycabinet.ticketing.blocklist;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;

/**
 * Starts the night's export after two o'clock (UTC) of each business day; a night on which nothing
 * ran is made up for. Every node asks, the run history lets one in, once a day.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportJob {
  static final String NAME = "blocklist-export";
  private static final LocalTime BEGIN = LocalTime.of(2, 0);

  @Inject Turn turn;
  @Inject Jobs jobs;
  @Inject Clock clock;

  @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("nightly export", this::startWhenDue);
  }

  private void startWhenDue() {
    var now = LocalDateTime.now(clock);
    if (!now.toLocalTime().isBefore(BEGIN)) {
      jobs.startScheduled(NAME, now.toLocalDate());
    }
  }
}
