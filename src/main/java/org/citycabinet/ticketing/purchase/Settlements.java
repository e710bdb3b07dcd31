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
import org.citycabinet.database.Retried;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.payment.Payments;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Money;

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
  @Inject Wallets wallets;

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
            .move(sold(purchase), pending, LedgerAccount.revenue(operator))
            .move(purchase.commission(), pending, LedgerAccount.commission(operator)));
  }

  /** Stored value is nothing earned: it stays the payer's until trips are paid from it. */
  private static Money sold(Purchase purchase) {
    return purchase.isTopUp() ? Money.ZERO : purchase.price();
  }

  /** Loads what was bought and sends the receipt (RIG-45); the caller has locked the row. */
  void load(Purchase purchase) {
    if (purchase.settle(clock.instant())) {
      var medium = media.lockLatest(purchase.medium());
      var tickets = purchase.isTopUp() ? topUp(purchase, medium) : tickets(purchase, medium);
      receipts.send(purchase, medium, tickets);
    }
  }

  /** Where cards hold tickets themselves they wait for the card in vehicles (SIA-12). */
  private List<Ticket> tickets(Purchase purchase, Medium medium) {
    var tickets = sales.load(purchase, medium, clock.instant());
    tickets.forEach(t -> loads.sendTicket(t.operator(), t.medium(), purchase.id(), t.id()));
    return tickets;
  }

  /** What the card owes is paid at once; the rest waits for the card in vehicles (SIA-12). */
  private List<Ticket> topUp(Purchase purchase, Medium medium) {
    var pending = LedgerAccount.pending(purchase.operator(), purchase.id());
    var paid = new Occasion("debt.paid:" + purchase.id(), clock.instant());
    var rest = wallets.payDebt(medium, purchase.price(), pending, paid);
    if (!rest.isZero()) {
      loads.send(purchase.operator(), medium.id(), purchase.id(), rest);
    }
    return List.of();
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

  /**
   * Closes one that is open long after its hold, whatever kept it: its payment is given up, and
   * money that comes nevertheless goes back.
   */
  void close(UUID id) {
    if (payments.find(id).isPresent()) {
      payments.cancel(id);
    } else {
      entities.find(Purchase.class, id, LockModeType.PESSIMISTIC_WRITE).expire(clock.instant());
    }
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
