package org.citycabinet.maintenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * Planned maintenance. It is told from three days before it begins until it ends, unless it is
 * withdrawn.
 */
@Entity
@Table(name = "maintenance")
public class Maintenance implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  static final Duration AHEAD = Duration.ofDays(3);

  @Id private UUID id;
  @Column private String operator;

  @Column(name = "begins_at")
  private Instant beginsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "announced_by")
  private UUID announcedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** For the entity manager. */
  protected Maintenance() {}

  Maintenance(String operator, Instant beginsAt, Instant endsAt, UUID announcedBy) {
    this.id = Ids.next();
    this.operator = operator;
    this.beginsAt = beginsAt;
    this.endsAt = endsAt;
    this.announcedBy = announcedBy;
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  /** Whether pages tell it at that time. */
  boolean isToldAt(Instant now) {
    return withdrawnAt == null && !now.isBefore(beginsAt.minus(AHEAD)) && now.isBefore(endsAt);
  }

  /** Whether it lasts at that time. */
  boolean lastsAt(Instant now) {
    return withdrawnAt == null && !now.isBefore(beginsAt) && now.isBefore(endsAt);
  }

  /** Names it in forms. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator whose services it is about; empty where all of the portal is. */
  Optional<String> operator() {
    return Optional.ofNullable(operator);
  }

  /** When it begins. */
  public Instant getBeginsAt() {
    return beginsAt;
  }

  /** When it ends. */
  public Instant getEndsAt() {
    return endsAt;
  }
}
