package org.citycabinet.ticketing.surcharge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Refused;

/**
 * What a passenger without right pays (RIG-A5.6).
 *
 * <p>It is owed until it is paid. A tap that comes later and proves that the ride was authorised
 * clears it; two members of staff can cancel it. Then nothing is asked any more, and what was paid
 * goes back.
 */
@Entity
@Table(name = "surcharge")
public class Surcharge {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BITS = 80;
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  @Id private UUID id;
  private String reference;
  private String operator;

  @ManyToOne(optional = false)
  @JoinColumn(name = "finding_id")
  private Finding finding;

  @Column(name = "stands_for")
  private String standsFor;

  private UUID inspector;

  @Column(name = "inspected_at")
  private Instant inspectedAt;

  @Column(name = "vehicle_id")
  private String vehicleId;

  @Embedded private Bill bill;
  @Embedded private Debtor debtor;

  @Enumerated(EnumType.STRING)
  private SurchargeState state = SurchargeState.OWED;

  @Column(name = "paid_at")
  private Instant paidAt;

  private UUID payment;

  @Column(name = "gone_at")
  private Instant goneAt;

  @Enumerated(EnumType.STRING)
  private SurchargeBack back;

  @Column(name = "handed_out_at")
  private Instant handedOutAt;

  private String reason = "";
  @Embedded private FourEyes eyes;
  @Version private long version;

  protected Surcharge() {}

  /**
   * Somebody has to pay it.
   *
   * @param inspector who says so
   */
  Surcharge(Finding finding, Bill bill, Debtor debtor, UUID inspector) {
    var inspection = finding.inspection();
    this.id = Ids.next();
    this.reference = drawReference();
    this.operator = inspection.operator();
    this.finding = finding;
    this.standsFor = inspection.id() + (finding.isCompanion() ? ":" + finding.position() : "");
    this.inspector = inspector;
    this.inspectedAt = inspection.inspectedAt();
    this.vehicleId = inspection.place().vehicle();
    this.bill = bill;
    this.debtor = debtor;
  }

  /** Whoever has it can pay, so nobody can guess it. */
  private static String drawReference() {
    var secret = new BigInteger(SECRET_BITS, RANDOM).toString(Character.MAX_RADIX);
    return CreditorReference.of(secret).orElseThrow();
  }

  /** It is paid; false where it was before, or nothing is asked any more. */
  boolean pay(UUID by, Instant at) {
    if (state != SurchargeState.OWED) {
      return false;
    }
    state = SurchargeState.PAID;
    payment = by;
    paidAt = at;
    return true;
  }

  /**
   * The ride was authorised after all.
   *
   * @param way how what was paid goes back; null where nothing was
   * @return false where it is gone already
   */
  boolean clear(SurchargeBack way, Instant at) {
    if (state.isGone()) {
      return false;
    }
    go(SurchargeState.CLEARED, way, at);
    return true;
  }

  private void go(SurchargeState end, SurchargeBack way, Instant at) {
    state = end;
    back = way;
    goneAt = at;
    standsFor = null;
  }

  /**
   * Somebody proposes to cancel it.
   *
   * @throws Refused where it is gone, somebody has proposed it, or at the field {@code reason}
   */
  void propose(String why, FourEyes proposal) {
    if (state.isGone()) {
      throw Refused.rule("surcharge.gone");
    }
    if (isProposed()) {
      throw Refused.rule("surcharge.proposed-already");
    }
    var text = why == null ? "" : why.strip();
    if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
      throw Refused.field("reason", "surcharge.reason.length", SHORTEST_REASON, LONGEST_REASON);
    }
    reason = text;
    eyes = proposal;
  }

  /**
   * Somebody else agrees.
   *
   * @param way how what was paid goes back; null where nothing was
   * @throws Refused where nobody proposed it, the same person did, or it is gone
   */
  void cancel(SurchargeBack way, UUID by, Instant at) {
    mustBeProposed();
    eyes.decide(by, at);
    go(SurchargeState.CANCELLED, way, at);
  }

  /**
   * Somebody else finds it in order.
   *
   * @throws Refused as {@link #cancel} does
   */
  void keep(UUID by, Instant at) {
    mustBeProposed();
    eyes.decide(by, at);
    eyes = null;
    reason = "";
  }

  private void mustBeProposed() {
    if (!isProposed()) {
      throw Refused.rule("surcharge.not-proposed");
    }
  }

  /**
   * What was paid was handed out at the counter.
   *
   * @throws Refused where nothing waits there
   */
  void handOut(Instant at) {
    if (!isToBeHandedOut()) {
      throw Refused.rule("surcharge.nothing-to-hand-out");
    }
    handedOutAt = at;
  }

  /** Whether money for it waits at the counter. */
  public boolean isToBeHandedOut() {
    return back == SurchargeBack.COUNTER && handedOutAt == null;
  }

  /** Whether a proposal to cancel it waits for somebody else. */
  public boolean isProposed() {
    return proposer().isPresent() && eyes.isOpen() && !state.isGone();
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** By which it is paid, as ISO 11649 wants it. */
  public String reference() {
    return reference;
  }

  /** The same in groups of four. */
  public String printedReference() {
    return CreditorReference.printed(reference);
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** What it is for. */
  public Finding finding() {
    return finding;
  }

  /** Who imposed it. */
  UUID inspector() {
    return inspector;
  }

  /** When the passenger was checked. */
  public Instant inspectedAt() {
    return inspectedAt;
  }

  /** Where. */
  public String vehicle() {
    return vehicleId;
  }

  /** What is asked for. */
  public Bill bill() {
    return bill;
  }

  /** Who is to pay. */
  public Debtor debtor() {
    return debtor;
  }

  /** Where it stands. */
  public SurchargeState state() {
    return state;
  }

  /** When it was paid. */
  public Optional<Instant> paidAt() {
    return Optional.ofNullable(paidAt);
  }

  /** The payment at the gateway, where it was paid there. */
  Optional<UUID> payment() {
    return Optional.ofNullable(payment);
  }

  /** Since when nothing is asked any more. */
  public Optional<Instant> goneAt() {
    return Optional.ofNullable(goneAt);
  }

  /** How what was paid goes back. */
  public Optional<SurchargeBack> back() {
    return Optional.ofNullable(back);
  }

  /** Why it is to be, or was, cancelled. */
  public String reason() {
    return reason;
  }

  /** Who proposed to cancel it. */
  Optional<UUID> proposer() {
    return Optional.ofNullable(eyes).map(FourEyes::proposedBy);
  }
}
