package org.citycabinet.utility.imports;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;
import org.citycabinet.platform.RealTime;

/**
 * Looks every five seconds whether a file waits, and has it taken. Every node asks, the run history
 * lets one in; after a failure it is tried again a minute later.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportsJob {
  static final String NAME = "imports";
  static final Duration REPORTS_KEPT = Duration.ofDays(90);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Inject Turn turn;
  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Arrivals arrivals;
  @Inject ImportFolder folder;
  @Inject Reports reports;
  @Inject Clock day;
  @Inject @RealTime Clock clock;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("imports", this::startWhenWanted);
  }

  @Schedule(minute = "20", hour = "3", persistent = false)
  void forget() {
    turn.take("old reports of imports", () -> reports.forget(day.instant().minus(REPORTS_KEPT)));
  }

  private void startWhenWanted() {
    boolean isWanted = arrivals.next().isPresent() || !folder.files().isEmpty();
    if (isWanted && !hasJustFailed()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.now(day));
    }
  }

  private boolean hasJustFailed() {
    return runs.history(NAME).stream()
        .findFirst()
        .filter(last -> last.getState() == JobRun.State.FAILED)
        .flatMap(JobRun::getEndedAt)
        .filter(endedAt -> endedAt.isAfter(clock.instant().minus(PAUSE)))
        .isPresent();
  }
}
