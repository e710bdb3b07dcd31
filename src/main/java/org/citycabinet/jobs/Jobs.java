package org.citycabinet.jobs;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * Starts long jobs (Jakarta Batch) and starts again what failed or lost its node: at the last
 * checkpoint.
 *
 * <p>The job's steps get the properties {@link #RUN} and {@link #DAY}.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Jobs {
  /** The property that names the run. */
  public static final String RUN = "run";

  /** The property that names the day of business, as {@code yyyy-mm-dd}. */
  public static final String DAY = "day";

  @Inject JobRuns runs;

  /** Starts a job for a day unless it was started for that day before, or one is running. */
  public void startScheduled(String job, LocalDate day) {
    runs.claimScheduled(job, day).ifPresent(run -> start(job, run, day));
  }

  /**
   * Starts a job because a person wants it.
   *
   * @param by the person's name for the history
   * @throws Refused where one is running
   */
  public void startByHand(String job, LocalDate day, String by) {
    var run = runs.claimByHand(job, day, by).orElseThrow(Jobs::busy);
    start(job, run, day);
  }

  /** Starts a job because there is work for it, unless one is running, on whatever node. */
  public void startForWork(String job, LocalDate day) {
    runs.claimByHand(job, day, "schedule").ifPresent(run -> start(job, run, day));
  }

  /**
   * Runs a failed run again from where it stopped.
   *
   * @throws Refused where there is no such run, it did not fail, or one is running
   */
  public void again(UUID id) {
    var run = runs.find(id).orElseThrow(() -> Refused.missing("platform.error.missing"));
    if (!runs.claimAgain(run)) {
      throw busy();
    }
    goOn(run);
  }

  /**
   * Says that this node's runs live: those that the batch runtime works on. One whose thread died
   * with its database connection is not among them, and will be taken over.
   */
  void beat() {
    runs.mine().stream().filter(Jobs::isAlive).map(JobRun::getId).forEach(runs::beat);
  }

  private static boolean isAlive(JobRun run) {
    try {
      return BatchRuntime.getJobOperator()
          .getRunningExecutions(run.getJob())
          .contains(run.executionId().orElse(-1L));
    } catch (NoSuchJobException e) {
      return false;
    }
  }

  /** Takes over the runs whose node is gone. */
  void adoptOrphans() {
    runs.adoptOrphans().forEach(this::goOn);
  }

  private void goOn(JobRun run) {
    run.executionId()
        .ifPresentOrElse(
            execution -> restart(run, execution),
            () -> start(run.getJob(), run.getId(), run.getDay()));
  }

  private void start(String job, UUID run, LocalDate day) {
    launch(run, operator -> operator.start(job, properties(run, day)));
  }

  private void restart(JobRun run, long execution) {
    launch(run.getId(), o -> o.restart(execution, properties(run.getId(), run.getDay())));
  }

  /** What cannot even be started has failed; whoever asked is told. */
  private void launch(UUID run, Launch launch) {
    try {
      runs.attach(run, launch.by(BatchRuntime.getJobOperator()));
    } catch (RuntimeException e) {
      runs.end(run, Optional.of(e.toString()));
      throw e;
    }
  }

  @FunctionalInterface
  private interface Launch {
    long by(JobOperator operator);
  }

  private static Properties properties(UUID run, LocalDate day) {
    var properties = new Properties();
    properties.setProperty(RUN, run.toString());
    properties.setProperty(DAY, day.toString());
    return properties;
  }

  private static Refused busy() {
    return Refused.rule("platform.job.busy");
  }
}
