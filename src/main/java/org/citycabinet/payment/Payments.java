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
      var purchase = gateway.create(opened.get(), Patience.ofPayer(clock.instant()));
      settlements.opened(checkout.reference(), purchase);
      return purchase.checkoutUrl();
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Payment not started: " + checkout.reference());
      settlements.unopened(checkout.reference());
      throw Refused.rule("payment.away");
    }
  }

  /**
   * The same where somebody waits for what is bought: a gateway that does not answer is asked again
   * until the payment is due, and the payer sees so meanwhile.
   *
   * @return the address that the payer goes to: the gateway's, or the checkout's own return page
   *     while the gateway has not answered
   * @throws Refused where the payment was started otherwise or is over
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public String begin(Checkout checkout) {
    return begin(checkout, Patience.ofPayer(clock.instant()));
  }

  private String begin(Checkout checkout, Patience patience) {
    opened(checkout).ifPresentOrElse(payment -> create(payment, patience), () -> held(checkout));
    return address(checkout);
  }

  private void create(Payment payment, Patience patience) {
    try {
      created(payment, patience);
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Payment not started yet: " + payment.getReference());
      settlements.missed(payment.getReference());
    }
  }

  private GatewayPurchase created(Payment payment, Patience patience) throws GatewayAway {
    var purchase = gateway.create(payment, patience);
    settlements.opened(payment.getReference(), purchase);
    return purchase;
  }

  private String address(Checkout checkout) {
    return settlements
        .find(checkout.reference())
        .map(Payment::getCheckoutUrl)
        .orElseGet(checkout::returnUrl);
  }

  /**
   * Pays with a card that the caller saved (RIG-A4); as {@link #begin} otherwise.
   *
   * @return the address that the payer goes to: the return page where it is known how the payment
   *     ended, or not known whether the card paid; the gateway's where the card did not pay, and
   *     the payer may otherwise
   * @throws Refused as {@link #begin} does, and where the caller has no such card
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public String charge(Checkout checkout, UUID card) {
    return charge(checkout, cards.own(card, me.accountId()));
  }

  /** The caller's saved cards that can pay now, the newest first. */
  public List<SavedCard> savedCards() {
    return cards.good();
  }

  String charge(Checkout checkout, SavedCard card) {
    var patience = Patience.ofPayer(clock.instant());
    begin(checkout, patience);
    boolean isOpen =
        settlements
            .find(checkout.reference())
            .filter(payment -> payment.gatewayId() != null)
            .filter(payment -> isLeftOpen(payment, card, patience))
            .isPresent();
    return isOpen ? address(checkout) : checkout.returnUrl();
  }

  /** Whether the gateway tells that the card did not pay, and that the payer still can. */
  private boolean isLeftOpen(Payment payment, SavedCard card, Patience patience) {
    try {
      gateway.charge(payment.gatewayId(), card.token(), patience);
      settlements.apply(payment.getReference(), told(payment, patience));
      return settlements.find(payment.getReference()).filter(Payment::isHeld).isPresent();
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Card not charged yet: " + payment.getReference());
      settlements.missed(payment.getReference());
      return false;
    }
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
    return Optional.ofNullable(held(checkout).getCheckoutUrl())
        .orElseThrow(() -> Refused.rule("payment.starting"));
  }

  private Payment held(Checkout checkout) {
    var payment = settlements.find(checkout.reference()).orElseThrow();
    if (!payment.isFor(checkout)) {
      throw Refused.rule("payment.other");
    }
    if (!payment.isHeld()) {
      throw Refused.rule("payment.over");
    }
    return payment;
  }

  /** The payment of that reference, as this installation knows it. */
  public Optional<Payment> find(UUID reference) {
    return Optional.ofNullable(entities.find(Payment.class, reference));
  }

  /**
   * Asks the gateway how the payment stands, as when the payer comes back before the callback. One
   * that the gateway has not opened yet is left to the job.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public PaymentState refresh(UUID reference) {
    var patience = Patience.ofPayer(clock.instant());
    settlements
        .find(reference)
        .filter(payment -> payment.isHeld() && payment.gatewayId() != null)
        .ifPresent(payment -> look(payment, patience));
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
   * Promises an amount of a payment back to its payer; it goes out after the commit, or as soon as
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
    next.ifPresent(payment -> look(payment, Patience.ofJob(clock.instant())));
    return next.isPresent();
  }

  private void look(Payment payment, Patience patience) {
    try {
      settlements.apply(payment.getReference(), told(payment, patience));
    } catch (GatewayAway e) {
      LOG.log(Level.WARNING, e, () -> "Payment not looked at: " + payment.getReference());
      settlements.missed(payment.getReference());
    }
  }

  /** What nobody waits for any more, or the bank declined, is stopped at the gateway first. */
  private GatewayPurchase told(Payment payment, Patience patience) throws GatewayAway {
    boolean unwanted = !payment.isHeld() || payment.isDue(clock.instant());
    if (payment.gatewayId() == null) {
      return unopened(payment, unwanted, patience);
    }
    var told = gateway.read(payment.gatewayId(), patience);
    boolean stop = (unwanted || told.isDeclined()) && told.isStoppable();
    return stop ? gateway.cancel(payment.gatewayId(), patience) : told;
  }

  /** What the gateway may have opened without answering nobody knows the address of. */
  private GatewayPurchase unopened(Payment payment, boolean unwanted, Patience patience)
      throws GatewayAway {
    if (unwanted) {
      throw new GatewayAway("The gateway never confirmed it");
    }
    return created(payment, patience);
  }
}
