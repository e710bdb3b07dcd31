package org.citycabinet.ticketing.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/** Cash that a clerk gave out of a drawer for a refund or a deposit; it never changes. */
@Entity
@Table(name = "counter_payout")
public class PaidOut {
  @Id private UUID cause;

  @Enumerated(EnumType.STRING)
  private DayReport.Kind kind;

  @Column private String operator;

  @Column(name = "drawer_id")
  private UUID drawer;

  private UUID clerk;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "paid_at")
  private Instant paidAt;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  protected PaidOut() {}

  PaidOut(
      DayReport.Kind kind,
      UUID cause,
      Drawer drawer,
      Money amount,
      Instant paidAt,
      LocalDate paidOn) {
    this.kind = kind;
    this.cause = cause;
    this.operator = drawer.operator();
    this.drawer = drawer.id();
    this.clerk = drawer.clerk();
    this.amount = amount;
    this.paidAt = paidAt;
    this.paidOn = paidOn;
  }

  /** The identifier of the refund, or of the handing out whose deposit it was. */
  public UUID cause() {
    return cause;
  }

  /** Whether it was a deposit (RIG-20). */
  public boolean isDeposit() {
    return kind == DayReport.Kind.DEPOSIT;
  }

  DayReport.Kind kind() {
    return kind;
  }

  /** What people name it by. */
  public String reference() {
    return Ids.reference(cause);
  }

  /** The drawer that it went out of. */
  UUID drawer() {
    return drawer;
  }

  /** The account of who paid it. */
  public UUID clerk() {
    return clerk;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }

  /** When. */
  public Instant paidAt() {
    return paidAt;
  }
}
