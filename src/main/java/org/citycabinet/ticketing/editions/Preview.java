package org.citycabinet.ticketing.editions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * What an amendment, as it was when somebody asked, would have made of a stretch of time. It waits,
 * then runs in steps, each of which notes how far it came; it ends done, failed, or outdated where
 * the amendment changed meanwhile.
 */
@Entity
@Table(name = "edition_preview")
public class Preview {
  private static final int PERCENT = 100;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Id private UUID id;
  private UUID amendment;
  private String operator;
  private String sha256;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  @Column(name = "next_day")
  private LocalDate nextDay;

  @Column(name = "after_medium")
  private UUID afterMedium;

  @Column(name = "steps_done")
  private long stepsDone;

  private long steps;

  @Version private long version;

  /** How far it is. */
  public enum State {
    /** Nobody began it yet. */
    WAITING,
    /** Some of it is done. */
    RUNNING,
    /** All of it is done. */
    DONE,
    /** The amendment changed before it was done. */
    OUTDATED,
    /** It stopped at an error. */
    FAILED
  }

  /** What is looked at now: day by day, and in the end medium by medium. */
  enum Phase {
    TRIPS(null),
    REFUNDS(TRIPS),
    COUNTER(REFUNDS),
    SALES(COUNTER);

    private static final int BY_DAY = 3;
    private final Phase next;

    Phase(Phase next) {
      this.next = next;
    }
  }

  protected Preview() {}

  /**
   * Asks for one.
   *
   * @param mediumSteps how many steps the media of the operator take
   */
  Preview(Amendment of, LocalDate first, LocalDate last, long mediumSteps) {
    this.id = Ids.next();
    this.amendment = of.id();
    this.operator = of.operator();
    this.sha256 = of.folder().hash();
    this.firstDay = first;
    this.lastDay = last;
    this.state = State.WAITING;
    this.phase = Phase.SALES;
    this.nextDay = first;
    this.afterMedium = BEFORE_ALL;
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    this.steps = days * Phase.BY_DAY + mediumSteps + 1;
  }

  /** Who asks, and when. */
  Preview askedBy(String name, Instant at) {
    askedBy = name;
    askedAt = at;
    return this;
  }

  /** The day was looked at; the next one comes, or what comes after the days. */
  void dayDone() {
    step();
    nextDay = nextDay.plusDays(1);
    if (nextDay.isAfter(lastDay)) {
      nextDay = firstDay;
      phase = phase.next;
    }
  }

  /** The media up to that one were looked at. */
  void mediaDone(UUID last) {
    step();
    afterMedium = last;
  }

  private void step() {
    state = State.RUNNING;
    stepsDone = Math.min(stepsDone + 1, steps);
  }

  /** It ends. */
  void end(State outcome, Instant at) {
    state = outcome;
    endedAt = at;
  }

  /** Whether it is made of these tables. */
  boolean isOf(Amendment other) {
    return amendment.equals(other.id()) && sha256.equals(other.folder().hash());
  }

  Phase phase() {
    return phase;
  }

  LocalDate nextDay() {
    return nextDay;
  }

  UUID afterMedium() {
    return afterMedium;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  UUID amendment() {
    return amendment;
  }

  String operator() {
    return operator;
  }

  /** The first day that it looks at. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day that it looks at. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** The name of who asked. */
  public String askedBy() {
    return askedBy;
  }

  /** When it was asked for. */
  public Instant askedAt() {
    return askedAt;
  }

  /** When it ended; empty before. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** Whether it is still gone on with. */
  public boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** How much of it is done, 0 to 100. */
  public long percent() {
    return state == State.DONE ? PERCENT : stepsDone * PERCENT / steps;
  }
}
