package org.citycabinet.utility.notices;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;
import org.citycabinet.platform.RealTime;

/**
 * Looks every few seconds whether a notice has to be handed out, at its time or further, and starts
 * the job that does it. Of all nodes one gets in; one that failed is started anew after a minute.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DispatchJob {
  static final String NAME = "notice-dispatch";
  private static final Duration REST = Duration.ofMinutes(1);

  @Inject Turn turn;
  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Dispatch dispatch;
  @Inject Clock clock;
  @Inject @RealTime Clock real;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("notices on their way", this::startWhenDue);
  }

  private void startWhenDue() {
    if (!dispatch.due().isEmpty() && isFree()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
  }

  private boolean isFree() {
    return runs.history(NAME).stream().limit(1).noneMatch(this::isInTheWay);
  }

  private boolean isInTheWay(JobRun last) {
    var lately = last.getEndedAt().filter(at -> at.isAfter(Instant.now(real).minus(REST)));
    return last.getState() == JobRun.State.RUNNING
        || (last.getState() == JobRun.State.FAILED && lately.isPresent());
  }
}
