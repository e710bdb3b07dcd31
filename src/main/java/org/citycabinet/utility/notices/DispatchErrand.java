package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.citycabinet.jobs.Errand;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.platform.RealTime;

/**
 * Starts the job that hands notices out, where one has to be handed out at its time or further. Of
 * all nodes one gets in; a job that failed is started anew after a minute.
 */
@ApplicationScoped
class DispatchErrand implements Errand {
  static final String NAME = "notice-dispatch";
  private static final Duration REST = Duration.ofMinutes(1);

  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Dispatch dispatch;
  @Inject Clock clock;
  @Inject @RealTime Clock real;

  @Override
  public String name() {
    return "notices on their way";
  }

  @Override
  public boolean run() {
    if (!dispatch.due().isEmpty() && isFree()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
    return false;
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
