package org.citycabinet.ticketing.purchase;

import static org.citycabinet.ticketing.purchase.PurchaseState.CANCELLED;
import static org.citycabinet.ticketing.purchase.PurchaseState.EXPIRED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.payment.Checkout;
import org.citycabinet.payment.Payment;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.payment.SavedCard;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/**
 * Leads a buyer from the check page to the gateway and back. Takes no part in a transaction: the
 * gateway may take seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@RolesAllowed("RESIDENT")
public class Checkouts {
  /** What a gateway shows of it, in characters. */
  private static final int LONGEST = 200;

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject PurchaseNames names;
  @Inject Purchases purchases;
  @Inject Payments payments;

  /**
   * The buyer confirms and goes to pay.
   *
   * @param termsAccepted whether the buyer accepts the terms (VEN-22)
   * @return the address to go to: the gateway's, or the purchase's own page where nothing is to pay
   *     there, or the gateway does not answer yet
   */
  public String pay(UUID id, boolean termsAccepted, Means means) {
    means.savedCard().ifPresent(this::mustBeThere);
    var purchase = purchases.confirm(id, termsAccepted);
    if (purchase.total().isZero()) {
      return page(id);
    }
    var email = accounts.mine().getEmail();
    var checkout = checkout(purchase, email, page(id), means.keepCard());
    return means
        .savedCard()
        .map(card -> payments.charge(checkout, card))
        .orElseGet(() -> payments.begin(checkout));
  }

  private void mustBeThere(UUID card) {
    if (payments.savedCards().stream().noneMatch(saved -> saved.getId().equals(card))) {
      throw Refused.field("card", "payment.card.missing");
    }
  }

  /** The buyer's saved cards that can pay, the newest first (RIG-A4). */
  public List<SavedCard> savedCards() {
    return payments.savedCards();
  }

  /** How a purchase stands, the gateway asked where its payment is open. */
  public Purchase refresh(UUID id) {
    var purchase = purchases.mine(id);
    return isNews(purchase) ? purchases.mine(id) : purchase;
  }

  /** Where one of the caller's purchases can be paid, once the gateway awaits its payment. */
  public Optional<String> goOn(UUID id) {
    return addressOf(purchases.mine(id));
  }

  /** The same of a purchase that the caller may see. */
  @PermitAll
  public Optional<String> addressOf(Purchase purchase) {
    return payments
        .find(purchase.id())
        .filter(payment -> payment.getState() == PaymentState.HELD)
        .map(Payment::getCheckoutUrl);
  }

  /** Whether one of the caller's purchases was paid though it came to nothing. */
  public boolean goesBack(UUID id) {
    boolean over = EnumSet.of(CANCELLED, EXPIRED).contains(purchases.mine(id).state());
    return over && payments.find(id).filter(Payment::isCaptured).isPresent();
  }

  /**
   * Asks the gateway about a purchase whose payment is open.
   *
   * @return whether it stands otherwise now
   */
  @PermitAll
  public boolean isNews(Purchase purchase) {
    boolean open = purchase.state() == PurchaseState.HELD && purchase.isConfirmed();
    return open
        && payments.find(purchase.id()).isPresent()
        && payments.refresh(purchase.id()) != PaymentState.HELD;
  }

  /**
   * What the gateway is asked for; what is left of the hold is what the payer has (VEN-19).
   *
   * @param email where the payer is written to
   * @param page where the payer comes back to
   * @param keepCard whether the gateway is to keep the payer's card
   */
  @PermitAll
  public Checkout checkout(Purchase purchase, String email, String page, boolean keepCard) {
    var left = Duration.between(clock.instant(), purchase.heldUntil()).toSeconds();
    return new Checkout(
        purchase.id(),
        purchase.operator(),
        purchase.total(),
        description(purchase),
        email,
        me.locale(),
        (int) Math.max(1, left),
        page,
        keepCard);
  }

  private String description(Purchase purchase) {
    var all = names.all(purchase, me.locale());
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
  }

  private String page(UUID id) {
    return settings.publicUrl() + "/travel/purchase?id=" + id;
  }
}
