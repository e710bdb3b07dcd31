package org.citycabinet.ticketing.counter;

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
import org.citycabinet.ticketing.medium.FeeDue;
import org.citycabinet.words.Money;

/** What was paid for a new card, and where it came in; it never changes. */
@Entity
@Table(name = "counter_fee")
public class TakenFee {
  @Id private UUID cause;
  @Column private String operator;

  @Column(name = "drawer_id")
  private UUID drawer;

  private UUID clerk;

  @Enumerated(EnumType.STRING)
  private TillMeans means;

  @Column(name = "terminal_receipt")
  private String terminalReceipt;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "deposit_cents")
  private Money deposit;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_on")
  private LocalDate takenOn;

  protected TakenFee() {}

  /**
   * @param drawer that the cash went into; null where none did
   * @param receipt the number that the card terminal printed; null where no card paid
   */
  TakenFee(FeeDue due, UUID clerk, UUID drawer, String receipt, Instant takenAt, LocalDate day) {
    this.cause = due.cause();
    this.operator = due.operator();
    this.amount = due.sum();
    this.deposit = due.deposit();
    this.clerk = clerk;
    this.drawer = drawer;
    this.terminalReceipt = receipt;
    this.means = drawer == null ? TillMeans.CARD : TillMeans.CASH;
    this.takenAt = takenAt;
    this.takenOn = day;
  }

  /** When. */
  public Instant takenAt() {
    return takenAt;
  }

  Optional<UUID> drawer() {
    return Optional.ofNullable(drawer);
  }

  UUID clerk() {
    return clerk;
  }

  TillMeans means() {
    return means;
  }

  /** How much of it is a deposit (RIG-20). */
  public Money deposit() {
    return deposit;
  }

  /** How much of it is kept. */
  public Money fee() {
    return amount.minus(deposit);
  }

  /** All of it. */
  public Money amount() {
    return amount;
  }
}
