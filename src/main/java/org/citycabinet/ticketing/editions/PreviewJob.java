package org.citycabinet.ticketing.editions;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;

/**
 * Looks every two seconds whether a preview waits, and has it made. Every node asks, the run
 * history lets one in.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewJob {
  static final Duration KEPT = Duration.ofDays(90);
  private static final String NAME = "edition-previews";

  @Inject Turn turn;
  @Inject Jobs jobs;
  @Inject PreviewSteps steps;
  @Inject Clock clock;

  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  void run() {
    turn.take("previews of editions", this::startWhenWanted);
  }

  @Schedule(minute = "50", hour = "3", persistent = false)
  void forget() {
    turn.take("old previews of editions", () -> steps.forget(clock.instant().minus(KEPT)));
  }

  private void startWhenWanted() {
    if (steps.next().isPresent()) {
      jobs.startForWork(Job.ofAll(NAME), LocalDate.now(clock));
    }
  }
}
