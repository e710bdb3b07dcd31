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
  private String operator;
  private String definition;
  private LocalDate day;

  @Column(name = "scheduled_on")
  private LocalDate scheduledOn;

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
  @Column private Long total;
  private int tries;

  @Enumerated(EnumType.STRING)
  private Fault fault;

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

  /** What is run. */
  Job job() {
    return new Job(job, operator, definition);
  }

  /** Its identifier. */
  public UUID getId() {
    return id;
  }

  /** The job's name. */
  public String getJob() {
    return job;
  }

  /** The code of the operator whose job it is; empty where it is everybody's. */
  public String getOperator() {
    return operator;
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

  /** How many items there are to do, where that is known. */
  public Optional<Long> getTotal() {
    return Optional.ofNullable(total);
  }

  /** How often it was begun, from 1. */
  public int getTries() {
    return tries;
  }

  /** Whether it is under way. */
  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Whether it stopped and can be run again. */
  public boolean isFailed() {
    return state == State.FAILED;
  }

  /** What kind of fault stopped it; empty where it did not fail. */
  public Optional<Fault> getFault() {
    return Optional.ofNullable(fault);
  }

  /** What the log says of the fault; empty where it did not fail. */
  public Optional<String> getReason() {
    return Optional.ofNullable(reason);
  }
}
