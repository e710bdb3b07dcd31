package org.citycabinet.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * Somebody's wish that the account be erased.
 *
 * <p>It waits for two weeks, in which its owner may take it back. Then it is carried out as soon as
 * nothing stands in the way, and stays as the proof of that.
 */
@Entity
@Table(name = "erasure")
public class Erasure {
  static final Duration WAIT = Duration.ofDays(14);

  @Id private UUID id;
  @Column private UUID account;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "told_at")
  private Instant toldAt;

  /** For the entity manager. */
  protected Erasure() {}

  Erasure(UUID account, Instant now) {
    this.id = Ids.next();
    this.account = account;
    this.askedAt = now;
    this.dueAt = now.plus(WAIT);
  }

  /** Whether it waits to be carried out. */
  public boolean isWaiting() {
    return withdrawnAt == null && doneAt == null;
  }

  /**
   * Its owner takes it back.
   *
   * @throws Refused where it does not wait
   */
  void withdraw(Instant now) {
    if (!isWaiting()) {
      throw Refused.rule("privacy.erasure.over");
    }
    withdrawnAt = now;
  }

  /** It was carried out. */
  void done(Instant now) {
    doneAt = now;
  }

  /**
   * Something stands in the way.
   *
   * @return whether its owner was not told of that before
   */
  boolean hinder(Instant now) {
    boolean first = toldAt == null;
    toldAt = first ? now : toldAt;
    return first;
  }

  UUID id() {
    return id;
  }

  UUID account() {
    return account;
  }

  /** When it was asked for. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** Until when it can be taken back at least. */
  public Instant getDueAt() {
    return dueAt;
  }

  /** What can be named on the telephone. */
  public String getReference() {
    return Ids.reference(id);
  }
}
