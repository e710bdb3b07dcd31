package org.citycabinet.ticketing.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Refused;

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
  @Inject Event<Paid> paid;

  /** In the transaction that settles the payment: loaded and paid are one thing. */
  void settle(@Observes PaymentSettled event) {
    locked(event.reference()).ifPresent(purchase -> settle(purchase, event));
  }

  /**
   * With its lines, by one locking read: a plain one would fix what this transaction sees, before
   * it has waited for those who load tickets to the same medium.
   */
  private Optional<Purchase> locked(UUID id) {
    return entities
        .createQuery(
            "select p from Purchase p left join fetch p.lines where p.id = :id", Purchase.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private void settle(Purchase purchase, PaymentSettled event) {
    if (event.state() != PaymentState.PAID) {
      purchase.fail(PurchaseState.valueOf(event.state().name()), clock.instant());
    } else if (purchase.state() == PurchaseState.HELD) {
      loadOrGiveBack(purchase);
    } else if (purchase.state() != PurchaseState.PAID) {
      // It was given up meanwhile: nothing is loaded, so all of the money goes back.
      payments.giveBack(event.reference());
    }
  }

  /** All of it or nothing: a ticket that may not be given back (VEN-29) is never paid for twice. */
  private void loadOrGiveBack(Purchase purchase) {
    if (isLoadable(purchase)) {
      load(purchase);
      book(purchase);
    } else {
      purchase.fail(PurchaseState.CANCELLED, clock.instant());
      payments.giveBackUnused(purchase.id());
    }
  }

  /** Another purchase, or a card's replacement, may have taken its place since it was confirmed. */
  private boolean isLoadable(Purchase purchase) {
    lockMedia(purchase);
    return purchase.lines().stream()
        .filter(line -> !line.isTopUp())
        .allMatch(
            line ->
                SaleRule.isLoadable(
                    sales.paidFacts(purchase, line, media.lockLatest(line.medium()))));
  }

  private void lockMedia(Purchase purchase) {
    purchase.lines().stream()
        .map(PurchaseLine::medium)
        .distinct()
        .sorted()
        .forEach(media::lockLatest);
  }

  private void book(Purchase purchase) {
    var operator = purchase.operator();
    var pending = LedgerAccount.pending(operator, purchase.id());
    ledger.book(
        Booking.of("purchase.paid:" + purchase.id(), "purchase.paid")
            .move(purchase.ticketPrice(), pending, LedgerAccount.revenue(operator))
            .move(purchase.commission(), pending, LedgerAccount.commission(operator)));
  }

  /**
   * The buyer confirms and accepts the terms (VEN-22, RIG-8). What costs nothing is paid and loaded
   * by that (RIG-2). The caller has locked the row.
   *
   * @throws Refused where the terms are not accepted, the hold is over, or it is decided already
   */
  Purchase confirm(Purchase purchase, boolean termsAccepted) {
    if (!termsAccepted) {
      throw Refused.field("terms", "purchase.terms.missing");
    }
    purchase.confirm(clock.instant());
    if (purchase.total().isZero()) {
      load(purchase);
    }
    return purchase;
  }

  /**
   * What stands against paying for it now, though nothing did when it was held; nothing once it is
   * confirmed. The caller has locked the row.
   */
  Optional<Refused> against(Purchase purchase) {
    if (purchase.isConfirmed()) {
      return Optional.empty();
    }
    lockMedia(purchase);
    return purchase.lines().stream()
        .filter(line -> !line.isTopUp())
        .map(line -> sales.facts(purchase, line, media.lockLatest(line.medium())))
        .map(SaleRule::againstPaying)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Loads all that was bought and sends the receipt (RIG-45); the caller has locked the row. */
  void load(Purchase purchase) {
    if (purchase.settle(clock.instant())) {
      lockMedia(purchase);
      purchase.lines().forEach(line -> load(purchase, line));
      paid.fire(new Paid(purchase.id(), purchase.buyer()));
      receipts.send(purchase);
    }
  }

  private void load(Purchase purchase, PurchaseLine line) {
    var medium = media.lockLatest(line.medium());
    if (line.isTopUp()) {
      topUp(purchase, line, medium);
    } else {
      tickets(purchase, line, medium);
    }
  }

  /** Where cards hold tickets themselves they wait for the card in vehicles (SIA-12). */
  private void tickets(Purchase purchase, PurchaseLine line, Medium medium) {
    sales
        .load(purchase, line, medium, clock.instant())
        .forEach(t -> loads.sendTicket(t.operator(), t.medium(), purchase.id(), t.id()));
  }

  /** What the card owes is paid at once; the rest waits for the card in vehicles (SIA-12). */
  private void topUp(Purchase purchase, PurchaseLine line, Medium medium) {
    var pending = LedgerAccount.pending(purchase.operator(), purchase.id());
    var key = "debt.paid:" + purchase.id() + ":" + line.line();
    var rest = wallets.payDebt(medium, line.price(), pending, new Occasion(key, clock.instant()));
    if (!rest.isZero()) {
      loads.send(purchase.operator(), medium.id(), purchase.id(), rest);
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
