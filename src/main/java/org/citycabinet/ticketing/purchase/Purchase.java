package org.citycabinet.ticketing.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Somebody buys something for a medium: tickets, or stored value.
 *
 * <p>It is held from the moment the check page opens (VEN-19). Once the terms are accepted a
 * payment is begun for it; when that is settled, it is paid and loaded. What is not paid by the end
 * of the hold expires, and nothing is loaded. Paid, cancelled and expired are final.
 */
@Entity
@Table(name = "purchase")
public class Purchase {
  @Id private UUID id;
  private UUID buyer;

  @Column(name = "request_key")
  private UUID requestKey;

  private String operator;
  private UUID medium;
  private String product;
  private UUID edition;
  private String category;
  private int quantity;

  @Column(name = "unit_price_cents")
  private Money unitPrice;

  @Column(name = "commission_cents")
  private Money commission;

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

  @Version private long version;

  protected Purchase() {}

  Purchase(UUID id, UUID buyer, UUID requestKey, Order order) {
    this.id = id;
    this.buyer = buyer;
    this.requestKey = requestKey;
    this.operator = order.operator();
    this.medium = order.medium();
    this.product = order.product();
    this.edition = order.edition();
    this.category = order.category();
    this.quantity = order.quantity();
    this.unitPrice = order.unitPrice();
    this.commission = order.commission();
    this.state = PurchaseState.HELD;
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
  boolean isFor(UUID wantedMedium, Choice choice) {
    return medium.equals(wantedMedium)
        && choice.product().equals(product)
        && quantity == choice.quantity();
  }

  /** Whether it was asked for as a top-up in the very same words. */
  boolean isTopUpOf(UUID wantedMedium, Money amount) {
    return isTopUp() && medium.equals(wantedMedium) && unitPrice.equals(amount);
  }

  Order order() {
    return new Order(operator, medium, product, edition, category, quantity, unitPrice, commission);
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What the buyer can name it by, such as {@code 1F3A-09CE}. */
  public String reference() {
    return Ids.reference(id);
  }

  /** The account that buys. */
  public UUID buyer() {
    return buyer;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** What it is loaded to. */
  public UUID medium() {
    return medium;
  }

  /** The code of the product; empty for a top-up. */
  public Optional<String> product() {
    return Optional.ofNullable(product);
  }

  /** Whether stored value is bought, and no ticket. */
  public boolean isTopUp() {
    return product == null;
  }

  /** The edition of the terms that it is sold under. */
  public UUID edition() {
    return edition;
  }

  /** The category of the concession that it is sold at. */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** How many. */
  public int quantity() {
    return quantity;
  }

  /** What one costs. */
  public Money unitPrice() {
    return unitPrice;
  }

  /** What all cost. */
  public Money price() {
    return unitPrice.times(quantity);
  }

  /** What comes on top (VEN-20). */
  public Money commission() {
    return commission;
  }

  /** What the buyer pays. */
  public Money total() {
    return price().plus(commission);
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
