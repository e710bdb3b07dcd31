package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * The history of long jobs, and the lease by which one node of many runs each. Every claim is one
 * statement whose unique keys let one node in; heartbeats go by the database's clock.
 */
@ApplicationScoped
@Transactional
public class JobRuns {
  private static final int SHOWN = 60;
  private static final String SEEN =
      "(r.operator = :operator or r.operator = '') and (:job is null or r.job = :job)";

  /** This node, as long as it lives. */
  private static final UUID NODE = UUID.randomUUID();

  @PersistenceContext EntityManager entities;

  /** The newest runs of a job, newest first. */
  public List<JobRun> history(String job) {
    return entities
        .createQuery(
            "select r from JobRun r where r.job = :job order by r.startedAt desc", JobRun.class)
        .setParameter("job", job)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /**
   * Runs of an operator's jobs and of everybody's, the newest first.
   *
   * @param job the name of the job; null for all
   */
  public List<JobRun> some(String operator, String job, int skipped, int size) {
    return entities
        .createQuery(
            "select r from JobRun r where " + SEEN + " order by r.startedAt desc", JobRun.class)
        .setParameter("operator", operator)
        .setParameter("job", job)
        .setFirstResult(skipped)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many of them there are. */
  public int count(String operator, String job) {
    return Math.toIntExact(
        entities
            .createQuery("select count(r) from JobRun r where " + SEEN, Long.class)
            .setParameter("operator", operator)
            .setParameter("job", job)
            .getSingleResult());
  }

  /** The run that the schedule started for a day. */
  public Optional<JobRun> scheduled(Job job, LocalDate day) {
    return entities
        .createQuery(
            "select r from JobRun r where r.job = :job and r.operator = :operator"
                + " and r.scheduledOn = :day",
            JobRun.class)
        .setParameter("job", job.name())
        .setParameter("operator", job.operator())
        .setParameter("day", day)
        .getResultStream()
        .findFirst();
  }

  /** Whether the schedule has started it for an earlier day too. */
  public boolean isKnownBefore(Job job, LocalDate day) {
    return entities
            .createQuery(
                "select count(r) from JobRun r where r.job = :job and r.operator = :operator"
                    + " and r.scheduledOn < :day",
                Long.class)
            .setParameter("job", job.name())
            .setParameter("operator", job.operator())
            .setParameter("day", day)
            .getSingleResult()
        > 0;
  }

  /** The schedule's newest run where it failed some minutes ago, and fewer than three times. */
  public List<JobRun> toRetry(Job job) {
    List<?> failed =
        entities
            .createNativeQuery(
                "select * from job_run where job = ?1 and operator = ?2 and state = 'FAILED'"
                    + " and scheduled_on = (select max(scheduled_on) from job_run"
                    + " where job = ?1 and operator = ?2) and tries < 3"
                    + " and ended_at < utc_timestamp(6) - interval 10 minute",
                JobRun.class)
            .setParameter(1, job.name())
            .setParameter(2, job.operator())
            .getResultList();
    return failed.stream().map(JobRun.class::cast).toList();
  }

  /** One run. */
  public Optional<JobRun> find(UUID id) {
    return Optional.ofNullable(entities.find(JobRun.class, id));
  }

  /**
   * Notes how many items of a run are done; at once, for a heartbeat that came meanwhile would undo
   * the piece of work that is being done.
   *
   * @throws IllegalStateException where another node has taken the run over, since nothing was
   *     heard of this one for so long: the piece of work is undone, for it is done there
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void done(UUID run, long items) {
    if (update("update job_run set done = ? where id = ? and owner = ?", items, run, NODE) == 0) {
      throw new IllegalStateException("another node has taken over the run " + run);
    }
  }

  /** Notes how many items a run has to do; at once, for the same reason. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void total(UUID run, long items) {
    update("update job_run set total = ? where id = ?", items, run);
  }

  /** The scheduled run of that day, for one node; for all others, and the second time, nothing. */
  Optional<UUID> claimScheduled(Job job, LocalDate day) {
    return claim(job, day, day, "schedule");
  }

  /** A run that somebody wants; nothing where one is running. */
  Optional<UUID> claimByHand(Job job, LocalDate day, String by) {
    return claim(job, day, null, by);
  }

  private Optional<UUID> claim(Job job, LocalDate day, LocalDate scheduledOn, String by) {
    var id = Ids.next();
    var rows =
        update(
            "insert ignore into job_run (id, job, operator, definition, day, scheduled_on,"
                + " started_by, state, running, owner, heartbeat_at, started_at) values"
                + " (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, utc_timestamp(6), utc_timestamp(6))",
            id,
            job.name(),
            job.operator(),
            job.definition(),
            day,
            scheduledOn,
            by,
            job.lease(),
            NODE);
    return Optional.of(id).filter(claimed -> rows == 1);
  }

  /** Takes up a failed run; not where one of its job is running. */
  boolean claimAgain(JobRun run) {
    return update(
            "update ignore job_run set state = 'RUNNING', running = ?, owner = ?,"
                + " heartbeat_at = utc_timestamp(6), ended_at = null, reason = null, fault = null,"
                + " tries = tries + 1 where id = ? and state = 'FAILED'",
            run.job().lease(),
            NODE,
            run.getId())
        == 1;
  }

  /** The runs whose node has not been heard of for a minute; each is given to one asker only. */
  List<JobRun> adoptOrphans() {
    List<?> orphans =
        entities
            .createNativeQuery(
                "select * from job_run where state = 'RUNNING'"
                    + " and heartbeat_at < utc_timestamp(6) - interval 60 second"
                    + " for update skip locked",
                JobRun.class)
            .getResultList();
    return orphans.stream().map(JobRun.class::cast).filter(this::adopt).toList();
  }

  private boolean adopt(JobRun orphan) {
    return update(
            "update job_run set owner = ?, heartbeat_at = utc_timestamp(6), tries = tries + 1"
                + " where id = ?",
            NODE,
            orphan.getId())
        == 1;
  }

  /** What this node works on. */
  List<JobRun> mine() {
    List<?> mine =
        entities
            .createNativeQuery(
                "select * from job_run where state = 'RUNNING' and owner = ?", JobRun.class)
            .setParameter(1, NODE.toString())
            .getResultList();
    return mine.stream().map(JobRun.class::cast).toList();
  }

  /** A run lives. */
  void beat(UUID run) {
    update("update job_run set heartbeat_at = utc_timestamp(6) where id = ?", run);
  }

  /** The batch runtime knows the run by that number. */
  void attach(UUID run, long executionId) {
    update("update job_run set execution_id = ? where id = ?", executionId, run);
  }

  /**
   * A run has ended here: failed where there is a failure, completed where there is none. One that
   * another node has taken over goes on there.
   */
  void end(UUID run, Optional<Failure> failure) {
    update(
        "update job_run set state = ?, fault = ?, reason = ?, running = null,"
            + " ended_at = utc_timestamp(6) where id = ? and state = 'RUNNING' and owner = ?",
        failure.isPresent() ? "FAILED" : "COMPLETED",
        failure.map(each -> each.fault().name()).orElse(null),
        failure.map(Failure::reason).orElse(null),
        run,
        NODE);
  }

  private int update(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (var i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
    }
    return query.executeUpdate();
  }
}
