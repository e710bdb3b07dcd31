package org.citycabinet.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.words.Money;

/**
 * Money that a payer is asked for: {@code HELD} until its due time, then exactly one of {@code
 * PAID}, {@code CANCELLED}, {@code EXPIRED} (VEN-19).
 *
 * <p>Money may come although it is not awaited any more; then it is captured, the state stays, and
 * all of it goes back. The gateway is looked at from time to time until nothing can change there.
 */
@Entity
@Table(name = "payment")
public class Payment {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  @Id private UUID reference;
  private String operator;

  @Column(name = "amount_cents")
  private Money amount;

  private String description;
  private String email;
  @Column private UUID payer;
  private String language;

  @Column(name = "return_url")
  private String returnUrl;

  @Column(name = "keep_card")
  private boolean keepCard;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private PaymentState state;

  @Column(name = "gateway_id")
  private String gatewayId;

  @Column(name = "checkout_url")
  private String checkoutUrl;

  @Column(name = "captured_at")
  private Instant capturedAt;

  @Column(name = "next_look_at")
  private Instant nextLookAt;

  private int misses;

  /** For the entity manager. */
  protected Payment() {}

  Payment(Checkout checkout, Optional<UUID> payer, Instant now) {
    this.reference = checkout.reference();
    this.operator = checkout.operator();
    this.amount = checkout.amount();
    this.description = checkout.description();
    this.email = checkout.email();
    this.payer = payer.orElse(null);
    this.language = checkout.locale().getLanguage();
    this.returnUrl = checkout.returnUrl();
    this.keepCard = checkout.keepCard();
    this.startedAt = now;
    this.dueAt = now.plusSeconds(checkout.dueSeconds());
    this.state = PaymentState.HELD;
    this.nextLookAt = nextPlannedAfter(now);
  }

  /** What it was started for. */
  public UUID getReference() {
    return reference;
  }

  /** Where it stands. */
  public PaymentState getState() {
    return state;
  }

  /** How much the payer is asked for. */
  public Money getAmount() {
    return amount;
  }

  /** Where the payer pays; null until the gateway has answered. */
  public String getCheckoutUrl() {
    return checkoutUrl;
  }

  /** The first instant that is too late to pay. */
  public Instant getDueAt() {
    return dueAt;
  }

  String operator() {
    return operator;
  }

  String description() {
    return description;
  }

  String email() {
    return email;
  }

  /** The account of the payer, where one was signed in. */
  Optional<UUID> payer() {
    return Optional.ofNullable(payer);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  String returnUrl() {
    return returnUrl;
  }

  boolean keepsCard() {
    return keepCard;
  }

  String gatewayId() {
    return gatewayId;
  }

  boolean isHeld() {
    return state == PaymentState.HELD;
  }

  /** Whether the money came, in time or too late. */
  public boolean isCaptured() {
    return capturedAt != null;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  /** Whether it is the payment that this checkout asks for, and not another one. */
  boolean isFor(Checkout checkout) {
    return operator.equals(checkout.operator()) && amount.equals(checkout.amount());
  }

  /** Whether what the gateway tells is about this payment, amount and currency included. */
  boolean isTheSameAs(GatewayPurchase purchase) {
    return purchase.reference().equals(reference)
        && (gatewayId == null || gatewayId.equals(purchase.id()))
        && purchase.total().equals(amount)
        && purchase.currency().equals("EUR");
  }

  /** The gateway awaits the payer; what it opened first stands. */
  void opened(GatewayPurchase purchase) {
    if (gatewayId == null) {
      gatewayId = purchase.id();
      checkoutUrl = purchase.checkoutUrl();
    }
  }

  /** Leaves {@code HELD}; false where it had left it before. */
  boolean settle(PaymentState end) {
    if (!isHeld()) {
      return false;
    }
    state = end;
    return true;
  }

  /** Notes that the money came; false where that was known before. */
  boolean capture(Instant now) {
    if (isCaptured()) {
      return false;
    }
    capturedAt = now;
    return true;
  }

  /** Nothing tells any more who paid without an account, nor leads to what was paid for. */
  void forgetPayer() {
    email = "";
    returnUrl = "";
  }

  /** The next look is this one's own for a minute. */
  void lease(Instant now) {
    nextLookAt = now.plus(LEASE);
  }

  /** The gateway was looked at; where nothing can change there any more, never again. */
  void looked(Instant now, boolean isOver) {
    misses = 0;
    nextLookAt = isOver ? null : nextPlannedAfter(now);
  }

  /**
   * The gateway could not be looked at; again after 10, 20, 40 … seconds, 10 minutes at last. While
   * a payer waits for it to be opened, every 10 seconds; and always when it is due.
   */
  void missed(Instant now) {
    misses++;
    var wait = Duration.ofSeconds(5L << Math.min(gatewayId == null ? 1 : misses, 8));
    var later = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    var soon = now.isBefore(dueAt) && dueAt.isBefore(later) ? dueAt : later;
    nextLookAt = gatewayId == null && !isHeld() ? null : soon;
  }

  void lookSoon(Instant now) {
    nextLookAt = now;
  }

  /** After 30 seconds, when due and a little later, after 10 minutes, 1, 24 and 40 hours. */
  private Instant nextPlannedAfter(Instant now) {
    return Stream.of(
            startedAt.plusSeconds(30),
            dueAt,
            dueAt.plusSeconds(5),
            startedAt.plus(Duration.ofMinutes(10)),
            startedAt.plus(Duration.ofHours(1)),
            startedAt.plus(Duration.ofHours(24)),
            startedAt.plus(Duration.ofHours(40)))
        .filter(now::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
