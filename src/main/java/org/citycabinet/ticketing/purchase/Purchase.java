package org.citycabinet.ticketing.purchase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Somebody buys something: in each line tickets, or stored value, for one medium. All of it is paid
 * at once, and loaded in one transaction or not at all.
 *
 * <p>It is held from the moment the check page opens (VEN-19). Once the terms are accepted a
 * payment is begun for it; when that is settled, it is paid and loaded. What is not paid by the end
 * of the hold expires, and nothing is loaded. Paid, cancelled and expired are final.
 */
@Entity
@Table(name = "purchase")
public class Purchase {
  @Id private UUID id;
  @Column private UUID buyer;
  @Embedded private Visitor visitor;

  @Column(name = "request_key")
  private UUID requestKey;

  private String operator;
  private UUID edition;

  @Enumerated(EnumType.STRING)
  private PurchaseState state;

  @Column(name = "held_at")
  private Instant heldAt;

  @Column(name = "held_until")
  private Instant heldUntil;

  @Column(name = "terms_accepted_at")
  private Instant termsAcceptedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "purchase_line", joinColumns = @JoinColumn(name = "purchase_id"))
  private List<PurchaseLine> lines = new ArrayList<>();

  @Version private long version;

  protected Purchase() {}

  Purchase(UUID id, UUID buyer, UUID requestKey, Order order) {
    this.id = id;
    this.buyer = buyer;
    this.requestKey = requestKey;
    this.operator = order.operator();
    this.edition = order.edition();
    this.lines.addAll(order.lines());
    this.state = PurchaseState.HELD;
  }

  /** Of somebody without an account; the form's own key is its identifier. */
  Purchase(UUID id, Visitor visitor, Order order) {
    this(id, (UUID) null, id, order);
    this.visitor = visitor;
  }

  /** Keeps what was chosen for so long from now on. */
  Purchase hold(Instant now, Duration length) {
    heldAt = now;
    heldUntil = now.plus(length);
    return this;
  }

  /**
   * The buyer confirms that this is what they want and accepts the terms (VEN-22, RIG-8). Doing so
   * again changes nothing.
   *
   * @throws Refused where the hold is over, or the purchase is decided
   */
  void confirm(Instant now) {
    mustBeHeld();
    if (isOver(now)) {
      throw Refused.rule("purchase.decided.expired");
    }
    termsAcceptedAt = termsAcceptedAt == null ? now : termsAcceptedAt;
  }

  /**
   * The money is there.
   *
   * @return whether it is paid now and was not before; false where it was decided otherwise, and
   *     the money has to go back
   */
  boolean settle(Instant now) {
    if (state != PurchaseState.HELD) {
      return false;
    }
    decide(PurchaseState.PAID, now);
    return true;
  }

  /**
   * The buyer takes it back before confirming; after that its payment decides.
   *
   * @throws Refused where it is confirmed or decided already
   */
  void cancel(Instant now) {
    mustBeHeld();
    if (isConfirmed()) {
      throw Refused.rule("purchase.confirmed");
    }
    decide(PurchaseState.CANCELLED, now);
  }

  /** The payment ended without money: declined, given up, or too late. */
  void fail(PurchaseState outcome, Instant now) {
    if (state == PurchaseState.HELD) {
      decide(outcome, now);
    }
  }

  /**
   * Lets it expire where its time is over and it is still held; nothing is loaded then (VEN-19).
   */
  boolean expire(Instant now) {
    boolean over = isOver(now) && state == PurchaseState.HELD;
    if (over) {
      decide(PurchaseState.EXPIRED, now);
    }
    return over;
  }

  private boolean isOver(Instant now) {
    return !now.isBefore(heldUntil);
  }

  private void mustBeHeld() {
    if (state != PurchaseState.HELD) {
      throw Refused.rule("purchase.decided." + state.name().toLowerCase(Locale.ROOT));
    }
  }

  private void decide(PurchaseState decision, Instant now) {
    state = decision;
    decidedAt = now;
  }

  /** Whether it was asked for in the very same words. */
  boolean isFor(List<Wish> wishes) {
    return wishes().equals(wishes);
  }

  /** Whether a visitor with that address buys it. */
  boolean isOf(Visitor other) {
    return visitor().map(Visitor::email).equals(Optional.of(other.email()));
  }

  /** What was wished for to get it. */
  public List<Wish> wishes() {
    return lines().stream().map(PurchaseLine::wish).toList();
  }

  /** Nothing tells any more who the visitor was that bought. */
  void forgetVisitor() {
    visitor = null;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What the buyer can name it by, such as {@code 1F3A-09CE}. */
  public String reference() {
    return Ids.reference(id);
  }

  /** The account that buys; empty for a visitor without one. */
  public Optional<UUID> buyer() {
    return Optional.ofNullable(buyer);
  }

  /** The visitor who buys; empty where that was an account, or the visitor is forgotten. */
  public Optional<Visitor> visitor() {
    return Optional.ofNullable(visitor);
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The edition of the terms that it is sold under. */
  public UUID edition() {
    return edition;
  }

  /** What is bought. */
  public List<PurchaseLine> lines() {
    return lines.stream().sorted(Comparator.comparing(PurchaseLine::line)).toList();
  }

  /** What all tickets cost, without commission; stored value is none of them. */
  public Money ticketPrice() {
    return sum(lines.stream().filter(line -> !line.isTopUp()), PurchaseLine::price);
  }

  /** What comes on top, once for all lines (VEN-20). */
  public Money commission() {
    return sum(lines.stream(), PurchaseLine::commission);
  }

  /** What the buyer pays. */
  public Money total() {
    return sum(lines.stream(), PurchaseLine::total);
  }

  private static Money sum(Stream<PurchaseLine> some, Function<PurchaseLine, Money> amount) {
    return some.map(amount).reduce(Money.ZERO, Money::plus);
  }

  /** How it stands. */
  public PurchaseState state() {
    return state;
  }

  /** When the hold began. */
  public Instant heldAt() {
    return heldAt;
  }

  /** The first instant that is too late to pay. */
  public Instant heldUntil() {
    return heldUntil;
  }

  /** Whether the buyer confirmed it, so that its payment decides about it. */
  public boolean isConfirmed() {
    return termsAcceptedAt != null;
  }

  /** How it stands at that instant: a hold that nobody paid for is over when its time is. */
  public PurchaseState stateAt(Instant now) {
    boolean over = state == PurchaseState.HELD && !isConfirmed() && isOver(now);
    return over ? PurchaseState.EXPIRED : state;
  }

  /** When it was paid, cancelled or expired. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
