package org.citycabinet.ticketing.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Money that a resident asks back for a ticket.
 *
 * <p>It is asked for with what the terms give on that day. A clerk approves it, which takes the
 * ticket back and sends the money off, or refuses it with a reason; both are final. A ticket whose
 * refund was refused may be asked for again.
 */
@Entity
@Table(name = "refund")
public class Refund {
  private static final int LONGEST_WHY = 1_000;

  @Id private UUID id;
  private UUID account;
  private String operator;
  private UUID ticket;
  private UUID purchase;

  @Column(name = "medium_number")
  private String mediumNumber;

  private String product;

  @Column(name = "price_cents")
  private Money price;

  @Enumerated(EnumType.STRING)
  private RefundReason reason;

  private String note;

  @Column(name = "first_authorised_at")
  private Instant firstAuthorisedAt;

  @Column(name = "trips_left")
  private Integer tripsLeft;

  private int percent;

  @Column(name = "units_left")
  private int unitsLeft;

  private int units;

  @Column(name = "quoted_cents")
  private Money quoted;

  private Instant deadline;
  private String clause;
  private boolean proof;

  @Enumerated(EnumType.STRING)
  private Decider decider;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  private RefundState state;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decision_note")
  private String decisionNote;

  @Column(name = "paid_cents")
  private Money paid;

  @Embedded private PayBack payBack;

  @Version private long version;

  protected Refund() {}

  Refund(UUID id, UUID account, Claim claim, RefundRequest asked, RefundQuote quote) {
    this.id = id;
    this.account = account;
    this.operator = claim.ticket().operator();
    this.ticket = claim.ticket().id();
    this.purchase = claim.ticket().purchase().orElse(null);
    this.mediumNumber = claim.medium().number().shown();
    this.product = claim.ticket().product();
    this.price = claim.ticket().price();
    this.reason = asked.reason();
    this.requestedAt = asked.requestedAt();
    this.firstAuthorisedAt = claim.ticket().firstAuthorisedAt().orElse(null);
    this.tripsLeft = claim.ticket().tripsLeft().orElse(null);
    this.note = "";
    this.state = RefundState.REQUESTED;
    take(quote);
  }

  private void take(RefundQuote quote) {
    percent = quote.percent();
    unitsLeft = quote.unitsLeft();
    units = quote.units();
    quoted = quote.amount();
    deadline = quote.deadline().orElse(null);
    clause = quote.clause();
    proof = quote.proof();
    decider = quote.decider();
  }

  /** Adds what the asker wrote. */
  Refund say(String words) {
    note = words;
    return this;
  }

  /**
   * A clerk approves it.
   *
   * @param held the ticket as it is now
   * @param amount what is paid back; the terms' own amount where they decide
   * @throws Refused where it is decided, the ticket was used since, or the amount is not the terms'
   */
  void approve(Ticket held, Money amount, Instant now) {
    mustBeOpen();
    if (!isAsItWas(held)) {
      throw Refused.rule("refund.used-since");
    }
    if (amount.compareTo(price) > 0 || amount.isNegative()) {
      throw Refused.field("amount", "refund.amount.range");
    }
    if (decider == Decider.TERMS && !amount.equals(quoted)) {
      throw Refused.clause(clause, "refund.amount.terms");
    }
    paid = amount;
    decide(RefundState.APPROVED, now);
  }

  private boolean isAsItWas(Ticket held) {
    return held.annulledAt().isEmpty()
        && held.lastAuthorisedAt().filter(last -> last.isAfter(requestedAt)).isEmpty()
        && held.firstAuthorisedAt().equals(Optional.ofNullable(firstAuthorisedAt))
        && held.tripsLeft().equals(Optional.ofNullable(tripsLeft));
  }

  /** Says how the money goes back. */
  void pay(PayBack way) {
    payBack = way;
  }

  /**
   * A clerk refuses it.
   *
   * @param why the reason, as the asker will read it
   * @throws Refused where it is decided, or the reason is missing or longer than 1,000 characters
   */
  void refuse(String why, Instant now) {
    mustBeOpen();
    if (why == null || why.isBlank()) {
      throw Refused.field("why", "refund.why.missing");
    }
    if (why.length() > LONGEST_WHY) {
      throw Refused.field("why", "platform.field.tooLong", LONGEST_WHY);
    }
    decisionNote = why.strip();
    decide(RefundState.REFUSED, now);
  }

  private void decide(RefundState decision, Instant now) {
    state = decision;
    decidedAt = now;
  }

  private void mustBeOpen() {
    if (state != RefundState.REQUESTED) {
      throw Refused.rule("refund.decided");
    }
  }

  /** Its identifier. */
  public UUID getId() {
    return id;
  }

  /** What people name it by, such as {@code 1F3A-09CE}. */
  public String getReference() {
    return Ids.reference(id);
  }

  /** The account of who asks. */
  public UUID account() {
    return account;
  }

  /** The operator's code. */
  public String getOperator() {
    return operator;
  }

  UUID ticket() {
    return ticket;
  }

  Optional<UUID> purchase() {
    return Optional.ofNullable(purchase);
  }

  /** The number of the medium, as it is printed. */
  public String getMediumNumber() {
    return mediumNumber;
  }

  /** The code of the product. */
  public String getProduct() {
    return product;
  }

  /** What the ticket cost. */
  public Money getPrice() {
    return price;
  }

  /** Why it is asked for. */
  public RefundReason getReason() {
    return reason;
  }

  /** What the asker wrote; may be empty. */
  public String getNote() {
    return note;
  }

  /** What the terms gave on the day of the request. */
  public RefundQuote getQuote() {
    return new RefundQuote(
        percent, unitsLeft, units, quoted, Optional.ofNullable(deadline), clause, proof, decider);
  }

  /** When it was asked for. */
  public Instant getRequestedAt() {
    return requestedAt;
  }

  /** Where it stands. */
  public RefundState getState() {
    return state;
  }

  /** Whether it waits for a clerk. */
  public boolean isOpen() {
    return state == RefundState.REQUESTED;
  }

  /** When it was decided, or null. */
  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** Why it was refused, or null. */
  public String getDecisionNote() {
    return decisionNote;
  }

  /** What is paid back, or null. */
  public Money getPaid() {
    return paid;
  }

  /** How it is paid back, or null. */
  public Payout getPayout() {
    return payBack == null ? null : payBack.payout();
  }

  /** The account and name that it is transferred to; empty where it goes another way. */
  public String getPayee() {
    return payBack == null ? "" : payBack.payee();
  }

  /** Grows with each change. */
  public long getVersion() {
    return version;
  }
}
