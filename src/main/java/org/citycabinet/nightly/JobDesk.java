package org.citycabinet.nightly;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The jobs of the caller's operator, and their history with that of everybody's jobs. */
@ApplicationScoped
@RolesAllowed({"ADMINISTRATOR", "CLERK", "BILLING_CLERK", "AUDITOR"})
class JobDesk {
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject NightlyTasks tasks;
  @Inject JobRuns runs;
  @Inject Jobs jobs;
  @Inject Alarms alarms;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * How a job stands.
   *
   * @param job its name
   * @param night the day on which the last night began
   * @param next when the next one begins
   * @param run what was done in the last night; empty where nothing yet
   * @param late whether it should be done by now
   * @param toldAt when the administrators were told so
   */
  public record Standing(
      String job,
      LocalDate night,
      Instant next,
      Optional<JobRun> run,
      boolean late,
      Optional<Instant> toldAt) {}

  private Operator operator() {
    return operators.operator(me.operator());
  }

  /** How each job of the operator's stands. */
  List<Standing> standings() {
    var operator = operator();
    return tasks.of(operator).stream().map(task -> standing(task, operator)).toList();
  }

  private Standing standing(NightlyTask task, Operator operator) {
    var now = clock.instant();
    var hours = hours(task, operator);
    var night = hours.nightAt(now, operator.zone());
    var job = NightlyTasks.job(task, operator);
    var run = runs.scheduled(job, night);
    boolean isDone = run.filter(r -> r.getState() == JobRun.State.COMPLETED).isPresent();
    return new Standing(
        job.name(),
        night,
        hours.begin(night.plusDays(1), operator.zone()),
        run,
        !isDone && hours.isLate(night, now, operator.zone()),
        alarms.toldAt(job, night));
  }

  private NightHours hours(NightlyTask task, Operator operator) {
    return NightsFamily.hours(operators.scheme(operator.code(), clock.instant()), task.job());
  }

  /** How many runs there are of a job, or of all where it is null. */
  int count(String job) {
    return runs.count(me.operator(), job);
  }

  /** Some of them, the newest first. */
  List<JobRun> some(String job, int skipped, int size) {
    return runs.some(me.operator(), job, skipped, size);
  }

  /**
   * One run of the operator's, or of everybody's.
   *
   * @throws Refused as missing, where there is none such
   */
  JobRun one(UUID id) {
    return Optional.ofNullable(id)
        .flatMap(runs::find)
        .filter(run -> run.getOperator().isEmpty() || isOwn(run))
        .orElseThrow(() -> Refused.missing("nightly.missing"));
  }

  /** Whether it is a job of the caller's operator, and not everybody's. */
  boolean isOwn(JobRun run) {
    return run.getOperator().equals(me.operator());
  }

  /**
   * Does a job now, for the night that began last.
   *
   * @param word the job's name
   * @throws Refused as missing, where the operator has none such; or where it is under way
   */
  @RolesAllowed("ADMINISTRATOR")
  void runNow(String word) {
    var operator = operator();
    var task = tasks.one(operator, word);
    var night = hours(task, operator).nightAt(clock.instant(), operator.zone());
    jobs.startByHand(NightlyTasks.job(task, operator), night, me.getUsername());
    note("job.start", word);
  }

  /**
   * Runs a failed run of the operator's again from where it stopped.
   *
   * @throws Refused as missing, where there is none such; or where it did not fail, or the job is
   *     under way
   */
  @RolesAllowed("ADMINISTRATOR")
  void again(UUID id) {
    var run = one(id);
    if (!isOwn(run)) {
      throw Refused.missing("nightly.missing");
    }
    jobs.again(id);
    note("job.again", run.getJob());
  }

  private void note(String action, String job) {
    audit.record(me.operator(), new Audit.Deed(action, "job", job, null, ""));
  }
}
