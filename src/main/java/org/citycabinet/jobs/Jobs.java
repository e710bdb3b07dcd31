package org.citycabinet.jobs;

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
import java.util.function.LongSupplier;
import org.citycabinet.words.Refused;

/**
 * Starts long jobs (Jakarta Batch) and starts again what failed or lost its node: at the last
 * checkpoint.
 *
 * <p>The job's steps get the properties {@link #RUN}, {@link #DAY}, {@link #JOB} and {@link
 * #OPERATOR}.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Jobs {
  /** The property that names the run. */
  public static final String RUN = "run";

  /** The property that names the day of business, as {@code yyyy-mm-dd}. */
  public static final String DAY = "day";

  /** The property that names the job. */
  public static final String JOB = "job";

  /** The property that names the operator whose job it is; empty where it is everybody's. */
  public static final String OPERATOR = "operator";

  /**
   * A node does so many at once, so that pages are served too. Threads are not what is scarce, but
   * connections to the database: a run holds up to four, and of those that the node may have about
   * twenty are not for requests.
   */
  private static final int AT_ONCE = 4;

  @Inject JobRuns runs;
  @Inject BatchDoor door;

  /** Whether this node has enough to do. */
  public boolean isFull() {
    return runs.mine().size() >= AT_ONCE;
  }

  /** Starts a job for a day unless it was started for that day before, or one is running. */
  public void startScheduled(Job job, LocalDate day) {
    runs.claimScheduled(job, day).ifPresent(run -> start(job, run, day));
  }

  /**
   * Starts a job because a person wants it.
   *
   * @param by the person's name for the history
   * @throws Refused where one is running
   */
  public void startByHand(Job job, LocalDate day, String by) {
    var run = runs.claimByHand(job, day, by).orElseThrow(Jobs::busy);
    start(job, run, day);
  }

  /** Starts a job because there is work for it, unless one is running, on whatever node. */
  public void startForWork(Job job, LocalDate day) {
    runs.claimByHand(job, day, "schedule").ifPresent(run -> start(job, run, day));
  }

  /**
   * Runs a failed run again from where it stopped.
   *
   * @throws Refused where there is no such run, it did not fail, or one is running
   */
  public void again(UUID id) {
    var run = runs.find(id).orElseThrow(() -> Refused.missing("platform.error.missing"));
    if (!retry(run)) {
      throw busy();
    }
  }

  /** The same, unless it is done already, on whatever node; says whether it was begun. */
  public boolean retry(JobRun failed) {
    boolean isOurs = runs.claimAgain(failed);
    if (isOurs) {
      goOn(failed);
    }
    return isOurs;
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
          .getRunningExecutions(run.job().definition())
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
            () -> start(run.job(), run.getId(), run.getDay()));
  }

  private void start(Job job, UUID run, LocalDate day) {
    launch(run, () -> door.start(job.definition(), properties(job, run, day)));
  }

  private void restart(JobRun run, long execution) {
    var properties = properties(run.job(), run.getId(), run.getDay());
    launch(run.getId(), () -> door.restart(execution, properties));
  }

  /** What cannot even be started has failed; whoever asked is told. */
  private void launch(UUID run, LongSupplier launch) {
    try {
      runs.attach(run, launch.getAsLong());
    } catch (RuntimeException e) {
      runs.end(run, Optional.of(Failure.of("start", e)));
      throw e;
    }
  }

  private static Properties properties(Job job, UUID run, LocalDate day) {
    var properties = new Properties();
    properties.setProperty(JOB, job.name());
    properties.setProperty(OPERATOR, job.operator());
    properties.setProperty(RUN, run.toString());
    properties.setProperty(DAY, day.toString());
    return properties;
  }

  private static Refused busy() {
    return Refused.rule("platform.job.busy");
  }
}
