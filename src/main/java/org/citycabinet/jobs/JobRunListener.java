package org.citycabinet.jobs;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes in the history how a job ended; each job names it as listener of itself and its steps. */
@Named("jobRunListener")
@BatchArtifact
public class JobRunListener implements JobListener, StepListener {
  private static final Logger LOG = Logger.getLogger(JobRunListener.class.getName());

  @Inject JobContext job;
  @Inject StepContext step;
  @Inject JobRuns runs;
  @Inject Event<RunEnded> ended;

  @Override
  public void beforeJob() {
    // the claim has noted that it runs
  }

  @Override
  public void afterJob() {
    var run = run();
    var failure = Optional.ofNullable((Failure) job.getTransientUserData());
    runs.end(run, failure);
    ended.fire(new RunEnded(run, failure.isPresent()));
  }

  @Override
  public void beforeStep() {
    // nothing is noted before something happened
  }

  @Override
  public void afterStep() {
    Optional.ofNullable(step.getException()).ifPresent(this::failed);
  }

  private void failed(Exception error) {
    LOG.log(Level.SEVERE, "job " + job.getJobName() + ", step " + step.getStepName(), error);
    job.setTransientUserData(Failure.of(step.getStepName(), error));
  }

  private UUID run() {
    JobOperator operator = BatchRuntime.getJobOperator();
    return UUID.fromString(operator.getParameters(job.getExecutionId()).getProperty(Jobs.RUN));
  }
}
