package org.citycabinet.utility.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Days on which nobody is at home at an address, as announced; it may be withdrawn. */
@Entity
@Table(name = "absence")
public class Absence {

  @Id private UUID id;
  private UUID premise;

  @Column(name = "operator")
  private String operator;

  @Column(name = "from_on")
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  @Column(name = "account")
  private UUID account;

  @Column(name = "announced_at")
  private Instant announcedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** For the entity manager. */
  protected Absence() {}

  /**
   * Who announced it, where and when.
   *
   * @param premise the dwelling
   * @param operator the code of the operator that is told
   * @param account who
   * @param at when
   */
  record Announcement(UUID premise, String operator, UUID account, Instant at) {}

  Absence(UUID id, Away away, Announcement announcement) {
    this.id = Objects.requireNonNull(id);
    this.fromOn = away.from();
    this.untilOn = away.until();
    this.premise = announcement.premise();
    this.operator = announcement.operator();
    this.account = announcement.account();
    this.announcedAt = announcement.at();
  }

  /** Takes it back: it was never so. */
  void withdraw(Instant at) {
    withdrawnAt = Objects.requireNonNull(at);
  }

  Away away() {
    return new Away(fromOn, untilOn);
  }

  UUID premise() {
    return premise;
  }

  /** Its key. */
  public UUID getId() {
    return id;
  }

  /** The first day away. */
  public LocalDate getFromOn() {
    return fromOn;
  }

  /** The last day away. */
  public LocalDate getUntilOn() {
    return untilOn;
  }
}
