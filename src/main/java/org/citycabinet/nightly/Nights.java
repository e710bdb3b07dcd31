package org.citycabinet.nightly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.jobs.RunEnded;
import org.citycabinet.jobs.Turn;
import org.citycabinet.jobs.Workers;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/**
 * Has each operator's jobs done once a night. A night on which nothing ran is made up for, until
 * the next begins; a job that failed is tried again by itself twice. Of all nodes that ask, the run
 * history lets one in.
 *
 * <p>What finds its node full waits there, and is looked at again as soon as a run ends on it.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Nights {
  @Inject Turn turn;
  @Inject Operators operators;
  @Inject NightlyTasks tasks;
  @Inject Jobs jobs;
  @Inject Workers workers;
  @Inject JobRuns runs;
  @Inject Alarms alarms;
  @Inject Clock clock;

  private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();

  /** A job of an operator's. */
  private record Asked(NightlyTask task, Operator operator) {}

  /**
   * Looks what is due now for all operators. One at a time looks, so that no two of them find the
   * same room.
   */
  synchronized void look() {
    waiting.clear();
    for (var operator : operators.all()) {
      tasks.of(operator).forEach(task -> look(new Asked(task, operator)));
    }
  }

  /** A job that cannot be started stands in no other's way. */
  private void look(Asked asked) {
    turn.take(asked.task().job().word(), () -> look(asked.task(), asked.operator()));
  }

  /** By another thread than the one that has just ended a run: it still has to put that away. */
  void ended(@Observes RunEnded event) {
    workers.begin(() -> turn.take("waiting jobs", this::goOn));
  }

  /** Looks at what waits, one after the other, as long as there is room. */
  synchronized void goOn() {
    while (!jobs.isFull() && !waiting.isEmpty()) {
      look(waiting.remove());
    }
  }

  /** Looks whether one job is due now for an operator; where the node is full, it waits. */
  void look(NightlyTask task, Operator operator) {
    if (jobs.isFull()) {
      waiting.add(new Asked(task, operator));
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
