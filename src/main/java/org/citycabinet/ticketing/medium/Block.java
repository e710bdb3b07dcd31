package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One reason that stood or stands against a medium, from when until when; never deleted. */
@Entity
@Table(name = "medium_block")
public class Block {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Medium medium;

  @Enumerated(EnumType.STRING)
  private BlockReason reason;

  @Column(name = "blocked_at")
  private Instant blockedAt;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "last_day")
  private LocalDate lastDay;

  protected Block() {}

  Block(UUID id, Medium medium, BlockReason reason, Instant blockedAt, LocalDate lastDay) {
    this.id = id;
    this.medium = medium;
    this.reason = reason;
    this.blockedAt = blockedAt;
    this.lastDay = lastDay;
  }

  /** Whether it still stands. */
  public boolean isOpen() {
    return liftedAt == null;
  }

  boolean stoodAt(Instant at) {
    return !at.isBefore(blockedAt) && (liftedAt == null || at.isBefore(liftedAt));
  }

  boolean isOpenFor(BlockReason other) {
    return isOpen() && reason == other;
  }

  void lift(Instant at) {
    liftedAt = at;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What it stands against. */
  public Medium medium() {
    return medium;
  }

  /** What stands against the medium. */
  public BlockReason reason() {
    return reason;
  }

  /** Since when. */
  public Instant blockedAt() {
    return blockedAt;
  }

  /** The last day on which it stands, in the operator's zone, where it is lifted by date. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(lastDay);
  }

  /** Until when, where it is lifted. */
  public Optional<Instant> liftedAt() {
    return Optional.ofNullable(liftedAt);
  }
}
