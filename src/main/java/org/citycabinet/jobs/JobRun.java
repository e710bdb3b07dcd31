package org.citycabinet.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a long job, as staff see it. It is running, then completed or failed; a failed one may
 * be run again and goes on where it stopped.
 *
 * <p>Rows are written by {@link JobRuns} in single statements, because nodes race for them.
 */
@Entity
@Table(name = "job_run")
public class JobRun {
  @Id private UUID id;
  private String job;
  private LocalDate day;

  @Column(name = "started_by")
  private String startedBy;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "execution_id")
  private Long executionId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private long done;
  private String reason;

  /** How far it is. */
  public enum State {
    /** A node works on it, or will take it over. */
    RUNNING,
    /** All of it is done. */
    COMPLETED,
    /** It stopped; the reason is kept. */
    FAILED
  }

  /** For JPA. */
  protected JobRun() {}

  Optional<Long> executionId() {
    return Optional.ofNullable(executionId);
  }

  /** Its identifier. */
  public UUID getId() {
    return id;
  }

  /** The job's name. */
  public String getJob() {
    return job;
  }

  /** The day of business that it is for. */
  public LocalDate getDay() {
    return day;
  }

  /** Who started it: an account's name, or {@code schedule}. */
  public String getStartedBy() {
    return startedBy;
  }

  /** How far it is. */
  public State getState() {
    return state;
  }

  /** When it was started first. */
  public Instant getStartedAt() {
    return startedAt;
  }

  /** When it ended; empty while it runs. */
  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** How many items are done. */
  public long getDone() {
    return done;
  }

  /** Why it failed; empty where it did not. */
  public Optional<String> getReason() {
    return Optional.ofNullable(reason);
  }
}
