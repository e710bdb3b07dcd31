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
  private static final int REASON_LENGTH = 1_000;

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

  /** One run. */
  public Optional<JobRun> find(UUID id) {
    return Optional.ofNullable(entities.find(JobRun.class, id));
  }

  /**
   * Notes how many items of a run are done; at once, for a heartbeat that came meanwhile would undo
   * the piece of work that is being done.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void done(UUID run, long items) {
    update("update job_run set done = ? where id = ?", items, run);
  }

  /** The scheduled run of that day, for one node; for all others, and the second time, nothing. */
  Optional<UUID> claimScheduled(String job, LocalDate day) {
    return claim(job, day, day, "schedule");
  }

  /** A run that somebody wants; nothing where one is running. */
  Optional<UUID> claimByHand(String job, LocalDate day, String by) {
    return claim(job, day, null, by);
  }

  private Optional<UUID> claim(String job, LocalDate day, LocalDate scheduledOn, String by) {
    var id = Ids.next();
    var rows =
        update(
            "insert ignore into job_run (id, job, day, scheduled_on, started_by, state, running,"
                + " owner, heartbeat_at, started_at)"
                + " values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, utc_timestamp(6), utc_timestamp(6))",
            id,
            job,
            day,
            scheduledOn,
            by,
            job,
            NODE);
    return Optional.of(id).filter(claimed -> rows == 1);
  }

  /** Takes up a failed run; not where one of its job is running. */
  boolean claimAgain(JobRun run) {
    return update(
            "update ignore job_run set state = 'RUNNING', running = job, owner = ?,"
                + " heartbeat_at = utc_timestamp(6), ended_at = null, reason = null"
                + " where id = ? and state = 'FAILED'",
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
            "update job_run set owner = ?, heartbeat_at = utc_timestamp(6) where id = ?",
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

  /** A run has ended: failed where there is a reason, completed where there is none. */
  void end(UUID run, Optional<String> reason) {
    update(
        "update job_run set state = ?, reason = ?, running = null, ended_at = utc_timestamp(6)"
            + " where id = ? and state = 'RUNNING'",
        reason.isPresent() ? "FAILED" : "COMPLETED",
        reason.map(JobRuns::shortened).orElse(null),
        run);
  }

  private static String shortened(String reason) {
    return reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
  }

  private int update(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (var i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
    }
    return query.executeUpdate();
  }
}
