package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.payment.Checkout;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Messages;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.product.TicketTerms;

/**
 * Leads a buyer from the check page to the gateway and back. Takes no part in a transaction: the
 * gateway may take seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@RolesAllowed("RESIDENT")
public class Checkouts {
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Operators operators;
  @Inject Purchases purchases;
  @Inject Payments payments;

  /**
   * The buyer confirms and goes to pay.
   *
   * @param termsAccepted whether the buyer accepts the terms (VEN-22)
   * @return the address to go to: the gateway's, or the purchase's own page where nothing is to pay
   */
  public String pay(UUID id, boolean termsAccepted) {
    var purchase = purchases.confirm(id, termsAccepted);
    return purchase.total().isZero() ? page(id) : payments.start(checkout(purchase));
  }

  /** How a purchase stands, the gateway asked where its payment is open. */
  public Purchase refresh(UUID id) {
    var purchase = purchases.mine(id);
    boolean open = purchase.state() == PurchaseState.HELD && purchase.isConfirmed();
    if (!open || payments.find(id).isEmpty()) {
      return purchase;
    }
    return payments.refresh(id) == PaymentState.HELD ? purchase : purchases.mine(id);
  }

  /** What is left of the hold is what the payer has (VEN-19). */
  private Checkout checkout(Purchase purchase) {
    var left = Duration.between(clock.instant(), purchase.heldUntil()).toSeconds();
    return new Checkout(
        purchase.id(),
        purchase.operator(),
        purchase.total(),
        description(purchase),
        accounts.mine().getEmail(),
        me.locale(),
        (int) Math.max(1, left),
        page(purchase.id()));
  }

  private String description(Purchase purchase) {
    var scheme = operators.scheme(purchase.edition());
    var product = new TicketTerms(scheme).catalogue().product(purchase.product());
    return Messages.text(
        me.locale(), "purchase.description", product.name(me.locale()), purchase.quantity());
  }

  private String page(UUID id) {
    return settings.publicUrl() + "/travel/purchase?id=" + id;
  }
}
