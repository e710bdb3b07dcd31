package org.citycabinet.ticketing.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * One medium took another's place: what happened, by which clause, and how much moved. It is
 * written once and never changed; a medium is replaced once at most.
 */
@Entity
@Table(name = "replacement")
public class Replacement {
  @Id private UUID id;

  @Column(name = "old_medium")
  private UUID from;

  @Column(name = "new_medium")
  private UUID to;

  @Enumerated(EnumType.STRING)
  private Mishap mishap;

  @Enumerated(EnumType.STRING)
  private Asker asker;

  private String clause;
  private int tickets;

  @Column(name = "balance_cents")
  private Money balance;

  @Column(name = "fee_cents")
  private Money fee;

  @Column(name = "replaced_at")
  private Instant at;

  protected Replacement() {}

  Replacement(UUID id, Order order, Holdings moved, String clause, Instant at) {
    this.id = id;
    this.from = order.from();
    this.to = order.to();
    this.mishap = order.mishap();
    this.asker = order.asker();
    this.clause = clause;
    this.tickets = moved.tickets().size();
    this.balance = moved.balance();
    this.fee = order.fee();
    this.at = at;
  }

  /**
   * What is to be done.
   *
   * @param from the medium that is given up
   * @param to the one that takes its place
   * @param mishap why
   * @param asker who says so
   * @param fee what was paid for the new one; 0 or more
   */
  record Order(UUID from, UUID to, Mishap mishap, Asker asker, Money fee) {}

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The medium that was given up. */
  public UUID from() {
    return from;
  }

  /** The medium that took its place. */
  public UUID to() {
    return to;
  }

  /** What happened to the old one. */
  public Mishap mishap() {
    return mishap;
  }

  /** Who had it replaced. */
  public Asker asker() {
    return asker;
  }

  /** The clause of the terms by which it was done. */
  public String clause() {
    return clause;
  }

  /** How many tickets moved. */
  public int tickets() {
    return tickets;
  }

  /** How much stored value moved; below 0 where the old one owed a trip. */
  public Money balance() {
    return balance;
  }

  /** What was paid for the new one. */
  public Money fee() {
    return fee;
  }

  /** When it was done. */
  public Instant at() {
    return at;
  }
}
