package org.citycabinet.ticketing.handout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * How a medium gets into somebody's hands. What it costs is what the terms said when it was begun;
 * it is paid when the medium is handed over. Its deposit comes back once (RIG-20).
 */
@Entity
@Table(name = "handout")
public class Handout {
  private static final int LONGEST_COMPANY = 120;

  @Id private UUID id;
  private String operator;

  @Column(name = "medium_id")
  private UUID medium;

  @Enumerated(EnumType.STRING)
  private MediumTerms.Occasion occasion;

  private String clause;

  @Column(name = "fee_cents")
  private Money fee;

  @Column(name = "deposit_cents")
  private Money deposit;

  @Column(name = "waived_from_cents")
  private Money waivedFrom;

  @Column(name = "back_until")
  private LocalDate backUntil;

  private String company;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "begun_by")
  private UUID begunBy;

  @Column(name = "handed_at")
  private Instant handedAt;

  @Column(name = "handed_by")
  private UUID handedBy;

  @Column(name = "deposit_taken_cents")
  private Money depositTaken;

  @Column(name = "back_at")
  private Instant backAt;

  @Column(name = "back_by")
  private UUID backBy;

  @Version private long version;

  protected Handout() {}

  Handout(
      Medium medium, MediumTerms.Occasion occasion, MediumTerms terms, UUID clerk, Instant now) {
    this.id = Ids.next();
    this.operator = medium.operator();
    this.medium = medium.id();
    this.occasion = occasion;
    this.clause = terms.clause();
    this.fee = terms.price();
    this.deposit = terms.deposit();
    this.waivedFrom = terms.waivedFrom().orElse(null);
    this.backUntil =
        medium.expiresOn().flatMap(last -> terms.backWithin().map(last::plus)).orElse(null);
    this.begunAt = now;
    this.begunBy = clerk;
    this.depositTaken = Money.ZERO;
  }

  /**
   * It is a company's (RIG-4.7).
   *
   * @throws Refused at the field {@code company} where its name is missing or too long
   */
  void belongTo(String name) {
    if (name == null || name.isBlank()) {
      throw Refused.field("company", "handout.company.missing");
    }
    if (name.strip().length() > LONGEST_COMPANY) {
      throw Refused.field("company", "platform.field.tooLong", LONGEST_COMPANY);
    }
    company = name.strip();
  }

  /**
   * It is in its owner's hands.
   *
   * @throws Refused where it is already
   */
  void handOver(Money takenDeposit, UUID clerk, Instant now) {
    if (isHanded()) {
      throw Refused.rule("handout.already");
    }
    depositTaken = takenDeposit;
    handedAt = now;
    handedBy = clerk;
  }

  /**
   * It is handed in, and its deposit goes back.
   *
   * @throws Refused where there is none, it went back before, or that day is too late
   */
  void takeBack(LocalDate today, UUID clerk, Instant now) {
    if (!isDepositHeld()) {
      throw Refused.rule("handout.back.none");
    }
    if (backUntil != null && today.isAfter(backUntil)) {
      throw Refused.clause(clause, "handout.back.late", backUntil);
    }
    backAt = now;
    backBy = clerk;
  }

  /** What is asked for as a deposit beside so much of full-price tickets on it. */
  Money depositBeside(Money fullPriceTickets) {
    return waivedFrom != null && fullPriceTickets.compareTo(waivedFrom) >= 0 ? Money.ZERO : deposit;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** What is handed out. */
  public UUID medium() {
    return medium;
  }

  /** Why. */
  public MediumTerms.Occasion occasion() {
    return occasion;
  }

  /** The clause of the terms that says what it costs. */
  public String clause() {
    return clause;
  }

  /** What is paid and kept. */
  public Money fee() {
    return fee;
  }

  /** From how much of full-price tickets on it no deposit is asked for. */
  public Optional<Money> waivedFrom() {
    return Optional.ofNullable(waivedFrom);
  }

  /** The last day on which its deposit is paid back; empty where there is none such. */
  public Optional<LocalDate> backUntil() {
    return Optional.ofNullable(backUntil);
  }

  /** Whose it is, where it is a company's (RIG-4.7). */
  public Optional<String> company() {
    return Optional.ofNullable(company);
  }

  /** When the card was made ready. */
  public Instant begunAt() {
    return begunAt;
  }

  /** Whether it is in its owner's hands. */
  public boolean isHanded() {
    return handedAt != null;
  }

  /** Since when it is. */
  public Optional<Instant> handedAt() {
    return Optional.ofNullable(handedAt);
  }

  /** The deposit that was paid for it. */
  public Money depositTaken() {
    return depositTaken;
  }

  /** Whether a deposit for it is still to be paid back. */
  public boolean isDepositHeld() {
    return !depositTaken.isZero() && backAt == null;
  }

  /** When it was handed in. */
  public Optional<Instant> backAt() {
    return Optional.ofNullable(backAt);
  }
}
