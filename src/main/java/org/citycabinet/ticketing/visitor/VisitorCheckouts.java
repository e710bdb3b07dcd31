package org.citycabinet.ticketing.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Lockout;
import org.citycabinet.payment.Payments;
import org.citycabinet.ticketing.purchase.Checkouts;
import org.citycabinet.ticketing.purchase.Choice;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.Receipts;
import org.citycabinet.ticketing.purchase.Visitor;
import org.citycabinet.ticketing.purchase.VisitorSales;
import org.citycabinet.words.Refused;

/**
 * Leads who has no account from the shelf to the gateway and back. Takes no part in a transaction:
 * the gateway may take seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class VisitorCheckouts {
  @Inject VisitorSales sales;
  @Inject Checkouts checkouts;
  @Inject Payments payments;
  @Inject Receipts receipts;
  @Inject Lockout lockout;

  /**
   * Holds what was chosen. Each try counts against its network, so that nobody finds out by trying
   * which cards there are.
   *
   * @param address the network address of who chooses
   * @return the key of the purchase's link
   * @throws Refused as {@link VisitorSales#hold} does, and after too many tries
   */
  String hold(Choice choice, Visitor visitor, UUID key, String address) {
    if (lockout.count(List.of(Lockout.Counter.network("visitor", address))).isPresent()) {
      throw Refused.tooMany("visitor.too-many", Lockout.WAIT.toMinutes());
    }
    return sales.key(sales.hold(choice, visitor, key).id());
  }

  /**
   * The visitor confirms and goes to pay.
   *
   * @return the address to go to: the gateway's, or the purchase's own page where nothing is to
   *     pay, or the gateway does not answer yet
   */
  String pay(String key, boolean termsAccepted) {
    var purchase = sales.confirm(key, termsAccepted);
    var page = receipts.address(purchase);
    if (purchase.total().isZero()) {
      return page;
    }
    var email = purchase.visitor().map(Visitor::email).orElseThrow();
    return payments.begin(checkouts.checkout(purchase, email, page, false));
  }

  /** How the purchase of a link stands, the gateway asked where its payment is open. */
  Purchase refresh(String key) {
    var purchase = sales.find(key);
    return checkouts.isNews(purchase) ? sales.find(key) : purchase;
  }

  /** Where it can be paid, once the gateway awaits its payment; empty until then. */
  String goOn(String key) {
    return checkouts.addressOf(sales.find(key)).orElse("");
  }
}
