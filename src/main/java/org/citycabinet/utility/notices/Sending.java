package org.citycabinet.utility.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How far a notice is on its way. What is noted here is in the same transaction as the copies it
 * tells of, so that a restart neither forgets nor repeats anybody.
 */
@Entity
@Table(name = "notice_sending")
public class Sending {
  private static final int ALL = 100;

  @Id
  @Column(name = "notice_id")
  private UUID notice;

  private long addresses;
  private long done;
  private long copies;
  private UUID reached;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For the entity manager. */
  protected Sending() {}

  Sending(UUID notice, long addresses) {
    this.notice = Objects.requireNonNull(notice);
    this.addresses = addresses;
    this.reached = new UUID(0, 0);
  }

  /** Goes on past some addresses. */
  void advance(UUID last, int passed, int given) {
    reached = Objects.requireNonNull(last);
    done += passed;
    copies += given;
  }

  void end(Instant at) {
    endedAt = at;
  }

  UUID notice() {
    return notice;
  }

  UUID reached() {
    return reached;
  }

  /** How many addresses it goes to. */
  public long getAddresses() {
    return addresses;
  }

  /** How many of them are done. */
  public long getDone() {
    return done;
  }

  /** How many accounts have it. */
  public long getCopies() {
    return copies;
  }

  /** Of a hundred parts, how many are done. */
  public long getPercent() {
    return endedAt != null || addresses == 0 ? ALL : Math.min(ALL, done * ALL / addresses);
  }

  /** When it was through; null while it is not. */
  public Instant getEndedAt() {
    return endedAt;
  }
}
