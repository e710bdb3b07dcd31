package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.citycabinet.jobs.Errand;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.platform.RealTime;

/**
 * Starts the job that takes files, where one waits. Every node asks, the run history lets one in;
 * after a failure it is tried again a minute later.
 */
@ApplicationScoped
class ImportsErrand implements Errand {
  private static final String NAME = "imports";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Arrivals arrivals;
  @Inject ImportFolder folder;
  @Inject Clock day;
  @Inject @RealTime Clock clock;

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public boolean run() {
    boolean isWanted = arrivals.next().isPresent() || !folder.files().isEmpty();
    if (isWanted && !hasJustFailed()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.now(day));
    }
    return false;
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
