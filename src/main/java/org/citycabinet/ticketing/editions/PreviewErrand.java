package org.citycabinet.ticketing.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.citycabinet.jobs.Errand;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.Jobs;

/**
 * Starts the job that makes previews, where one waits. Every node asks, the run history lets one
 * in.
 */
@ApplicationScoped
class PreviewErrand implements Errand {
  private static final String NAME = "edition-previews";

  @Inject Jobs jobs;
  @Inject PreviewSteps steps;
  @Inject Clock clock;

  @Override
  public String name() {
    return "previews of editions";
  }

  @Override
  public boolean run() {
    if (steps.next().isPresent()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.now(clock));
    }
    return false;
  }
}
