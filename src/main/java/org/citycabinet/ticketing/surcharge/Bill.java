package org.citycabinet.ticketing.surcharge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.ticketing.inspection.Inspections;
import org.citycabinet.ticketing.inspection.SurchargeMeans;
import org.citycabinet.words.Money;

/** How much of a surcharge is asked for, how and until when; it never changes. */
@Embeddable
public class Bill {
  private String clause;

  @Enumerated(EnumType.STRING)
  private SurchargeMeans means;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  protected Bill() {}

  /**
   * Asks for what the terms say.
   *
   * @param today where the operator is
   * @param dueOn the last day to pay; null where it is paid on the spot
   */
  Bill(Inspections.Due due, SurchargeMeans means, Instant now, LocalDate today, LocalDate dueOn) {
    this.clause = due.clause();
    this.means = means;
    this.amount = due.amount();
    this.issuedAt = now;
    this.issuedOn = today;
    this.dueOn = dueOn;
  }

  /** The clause that asks for it. */
  public String clause() {
    return clause;
  }

  /** How it is paid. */
  public SurchargeMeans means() {
    return means;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }

  /** When it was imposed. */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** On which day, where the operator is. */
  public LocalDate issuedOn() {
    return issuedOn;
  }

  /** The last day to pay it, where it was not paid on the spot. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }
}
