package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.Turn;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/**
 * Has each operator's jobs done once a night. A night on which nothing ran is made up for, until
 * the next begins; a job that failed is tried again by itself twice. Of all nodes that ask, the run
 * history lets one in.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Nights {
  @Inject Turn turn;
  @Inject Operators operators;
  @Inject NightlyTasks tasks;
  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** Looks what is due now for all operators. */
  void look() {
    operators.all().forEach(this::look);
  }

  /** A job that cannot be started stands in no other's way. */
  private void look(Operator operator) {
    tasks.of(operator).forEach(task -> turn.take(task.job().word(), () -> look(task, operator)));
  }

  /** Looks whether one job is due now for an operator. */
  void look(NightlyTask task, Operator operator) {
    if (jobs.isFull()) {
      return;
    }
    var now = clock.instant();
    var hours = NightsFamily.hours(operators.scheme(operator.code(), now), task.job());
    var night = hours.nightAt(now, operator.zone());
    var job = NightlyTasks.job(task, operator);
    var before = runs.scheduled(job, night);
    if (before.isEmpty()) {
      jobs.startScheduled(job, night);
    }
    runs.toRetry(job).forEach(jobs::retry);
    if (hours.isLate(night, now, operator.zone()) && isBehind(job, night, before)) {
      alarms.tell(job, operator, night);
    }
  }

  /**
   * Whether it should be done and is not: it failed, or runs still. What this very look has started
   * may be done in a moment; and the first night of a job has nothing to be late against.
   */
  private boolean isBehind(Job job, LocalDate night, Optional<JobRun> before) {
    boolean isOpen =
        before
            .map(run -> run.getState() != JobRun.State.COMPLETED)
            .orElseGet(() -> runs.scheduled(job, night).isEmpty());
    return isOpen && runs.isKnownBefore(job, night);
  }
}
