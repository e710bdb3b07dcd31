package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Retried;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.wallet.Loads;

/** What becomes of held purchases: paid and loaded, or not. */
@ApplicationScoped
@Transactional
class Settlements {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Media media;
  @Inject Sales sales;
  @Inject Ledger ledger;
  @Inject Payments payments;
  @Inject Receipts receipts;
  @Inject Loads loads;

  /** In the transaction that settles the payment: loaded and paid are one thing. */
  void settle(@Observes PaymentSettled event) {
    var purchase = entities.find(Purchase.class, event.reference(), LockModeType.PESSIMISTIC_WRITE);
    if (purchase == null) {
      return;
    }
    if (event.state() != PaymentState.PAID) {
      purchase.fail(PurchaseState.valueOf(event.state().name()), clock.instant());
    } else if (purchase.state() == PurchaseState.HELD) {
      load(purchase);
      book(purchase);
    } else if (purchase.state() != PurchaseState.PAID) {
      // It was given up meanwhile: nothing is loaded, so all of the money goes back.
      payments.giveBack(event.reference());
    }
  }

  private void book(Purchase purchase) {
    var operator = purchase.operator();
    var pending = LedgerAccount.pending(operator, purchase.id());
    ledger.book(
        Booking.of("purchase.paid:" + purchase.id(), "purchase.paid")
            .move(purchase.price(), pending, LedgerAccount.revenue(operator))
            .move(purchase.commission(), pending, LedgerAccount.commission(operator)));
  }

  /**
   * Loads what was bought, puts it on the vehicles' lists where cards hold it themselves (SIA-12)
   * and sends the receipt (RIG-45); the caller has locked the row.
   */
  void load(Purchase purchase) {
    var now = clock.instant();
    if (purchase.settle(now)) {
      var medium = media.get(purchase.medium());
      var tickets = sales.load(purchase, medium, now);
      tickets.forEach(t -> loads.sendTicket(t.operator(), t.medium(), purchase.id(), t.id()));
      receipts.send(purchase, medium, tickets);
    }
  }

  /**
   * Lets holds expire that nobody confirmed in time (VEN-19), or that no payment was begun for, as
   * when the server ended in between; a payment decides about its purchase itself.
   */
  @Retried
  void expireDue() {
    var now = clock.instant();
    due()
        .forEach(
            id -> {
              var purchase = entities.find(Purchase.class, id, LockModeType.PESSIMISTIC_WRITE);
              if (!purchase.isConfirmed() || payments.find(id).isEmpty()) {
                purchase.expire(now);
              }
            });
  }

  private List<UUID> due() {
    return entities
        .createQuery(
            "select p.id from Purchase p where p.state = :held and p.heldUntil <= :now", UUID.class)
        .setParameter("held", PurchaseState.HELD)
        .setParameter("now", clock.instant())
        .setMaxResults(500)
        .getResultList();
  }
}
