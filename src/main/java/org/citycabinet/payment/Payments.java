package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Sends payers to the gateway and money back to them. What becomes of a payment is told by {@link
 * PaymentSettled}: by the gateway's callback, or by looking at the gateway where none comes.
 */
@ApplicationScoped
@Transactional
public class Payments {
  private static final Logger LOG = Logger.getLogger(Payments.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject Settlements settlements;
  @Inject Repayments repayments;
  @Inject Cards cards;
  @Inject CurrentUser me;
  @Inject Klix gateway;

  /**
   * Starts a payment, or finds it started.
   *
   * <p>It does not take part in the caller's transaction: the gateway may take seconds.
   *
   * @return the address that the payer goes to; by a link or an Ajax answer, because the pages'
   *     policy forbids their forms to lead elsewhere
   * @throws Refused where the gateway does not answer, or the payment was started otherwise or is
   *     over
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public String start(Checkout checkout) {
    var opened = opened(checkout);
    if (opened.isEmpty()) {
      return goOn(checkout);
    }
    try {
      var purchase = gateway.create(opened.get());
      settlements.opened(checkout.reference(), purchase);
      return purchase.checkoutUrl();
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Payment not started: " + checkout.reference());
      settlements.unopened(checkout.reference());
      throw Refused.rule("payment.away");
    }
  }

  /**
   * Pays with a card that the caller saved (RIG-A4); as {@link #start} otherwise.
   *
   * @return how the payment stands: {@code PAID}, {@code CANCELLED} where the bank declined, {@code
   *     HELD} where the gateway has not said yet
   * @throws Refused as {@link #start} does, and where the caller has no such card
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public PaymentState charge(Checkout checkout, UUID card) {
    return charge(checkout, cards.own(card, me.accountId()));
  }

  /** The caller's saved cards that can pay now, the newest first. */
  public List<SavedCard> savedCards() {
    return cards.good();
  }

  PaymentState charge(Checkout checkout, SavedCard card) {
    start(checkout);
    var id = settlements.find(checkout.reference()).orElseThrow().gatewayId();
    try {
      settlements.apply(checkout.reference(), gateway.charge(id, card.token()));
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Card not charged yet: " + checkout.reference());
    }
    return refresh(checkout.reference());
  }

  private Optional<Payment> opened(Checkout checkout) {
    try {
      return settlements.open(checkout, me.caller().map(Caller::id));
    } catch (RuntimeException e) {
      if (Causes.find(e, PersistenceException.class).isPresent()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private String goOn(Checkout checkout) {
    var payment = settlements.find(checkout.reference()).orElseThrow();
    if (!payment.isFor(checkout)) {
      throw Refused.rule("payment.other");
    }
    if (!payment.isHeld()) {
      throw Refused.rule("payment.over");
    }
    return Optional.ofNullable(payment.getCheckoutUrl())
        .orElseThrow(() -> Refused.rule("payment.starting"));
  }

  /** The payment of that reference, as this installation knows it. */
  public Optional<Payment> find(UUID reference) {
    return Optional.ofNullable(entities.find(Payment.class, reference));
  }

  /** Asks the gateway how the payment stands, as when the payer comes back before the callback. */
  @Transactional(TxType.NOT_SUPPORTED)
  public PaymentState refresh(UUID reference) {
    settlements.find(reference).filter(Payment::isHeld).ifPresent(this::look);
    return settlements
        .find(reference)
        .map(Payment::getState)
        .orElseThrow(() -> Refused.missing("payment.missing"));
  }

  /** Gives a payment up, if it is not settled yet; money that comes nevertheless goes back. */
  public void cancel(UUID reference) {
    settlements.cancel(reference);
  }

  /**
   * Promises an amount of a payment back to its payer; it goes out within seconds, or as soon as
   * the gateway answers. The amount has to lie on the payment's pending account.
   *
   * @param key says which deed of business it is, at most 100 characters of ASCII; once more with
   *     the same amount it changes nothing
   * @throws Refused where more would go back than came, or the key was used for another amount
   */
  public void refund(UUID reference, Money amount, String key) {
    var payment = entities.find(Payment.class, reference, LockModeType.PESSIMISTIC_WRITE);
    if (payment == null) {
      throw Refused.missing("payment.missing");
    }
    repayments.ask(payment, amount, key);
  }

  /**
   * Promises all of a payment back that came too late for what it was to pay, and writes so to the
   * payer; once more it changes nothing.
   *
   * @throws Refused where some of it went back already
   */
  public void giveBack(UUID reference) {
    settlements.giveBack(reference, "payment.late.");
  }

  /**
   * The same with one that came in time for what can no longer be had.
   *
   * @throws Refused where some of it went back already
   */
  public void giveBackUnused(UUID reference) {
    settlements.giveBack(reference, "payment.unused.");
  }

  /** Forgets who paid without an account; nothing happens where there is no such payment. */
  public void forgetPayer(UUID reference) {
    Optional.ofNullable(entities.find(Payment.class, reference, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(Payment::forgetPayer);
  }

  /** Looks at the next payment that is to be looked at; false where there is none. */
  @Transactional(TxType.NOT_SUPPORTED)
  boolean lookAtNext() {
    var next = settlements.claim();
    next.ifPresent(this::look);
    return next.isPresent();
  }

  private void look(Payment payment) {
    try {
      settlements.apply(payment.getReference(), told(payment));
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Payment not looked at: " + payment.getReference());
      settlements.missed(payment.getReference());
    }
  }

  /** What nobody waits for any more, or the bank declined, is stopped at the gateway first. */
  private GatewayPurchase told(Payment payment) throws GatewayAway {
    if (payment.gatewayId() == null) {
      throw new GatewayAway("The gateway never confirmed it");
    }
    var told = gateway.read(payment.gatewayId());
    var unwanted = told.isDeclined() || !payment.isHeld() || payment.isDue(clock.instant());
    return unwanted && told.isStoppable() ? gateway.cancel(payment.gatewayId()) : told;
  }

  /** Keeps the next promise that is to be kept; false where there is none. */
  @Transactional(TxType.NOT_SUPPORTED)
  boolean repayNext() {
    var next = repayments.claim();
    next.ifPresent(this::repay);
    return next.isPresent();
  }

  /** After a lost answer the gateway's own sum tells whether it has paid back already. */
  private void repay(Repayment repayment) {
    try {
      var id = repayment.payment().gatewayId();
      var after = repayments.refundableBefore(repayment).minus(repayment.amount());
      var told = gateway.read(id);
      if (told.refundable().compareTo(after) > 0 && !told.isRefunding()) {
        told = gateway.refund(id, repayment.amount());
      }
      conclude(repayment, told.refundable().compareTo(after) <= 0 && !told.isRefunding());
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Not paid back yet: " + repayment.id());
      repayments.missed(repayment.id());
    }
  }

  /** Lets the gateway forget the next card that is to be forgotten; false where there is none. */
  @Transactional(TxType.NOT_SUPPORTED)
  boolean forgetNextCard() {
    var next = cards.claimForgotten();
    next.ifPresent(this::forget);
    return next.isPresent();
  }

  private void forget(SavedCard card) {
    try {
      gateway.forgetCard(card.token());
      cards.forgotten(card.getId());
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Card not forgotten yet: " + card.getId());
    }
  }

  private void conclude(Repayment repayment, boolean isDone) {
    if (isDone) {
      repayments.done(repayment.id());
    } else {
      repayments.missed(repayment.id());
    }
  }
}
