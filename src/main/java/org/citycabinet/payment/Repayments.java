package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.database.Retried;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Promises of money back, and their keeping: one at a time for each payment. */
@ApplicationScoped
@Transactional
@Retried
class Repayments {
  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject Ledger ledger;
  @Inject Event<Waiting> waiting;

  /**
   * Promises an amount back to the payer. The payment's row is locked.
   *
   * @param key says which deed it is; the same key once more changes nothing
   */
  void ask(Payment payment, Money amount, String key) {
    var before = find(payment, key);
    if (before.isPresent()) {
      requireSame(before.get(), amount);
      return;
    }
    if (!payment.isCaptured()
        || promised(payment).plus(amount).compareTo(payment.getAmount()) > 0) {
      throw Refused.rule("payment.refund.tooMuch");
    }
    var repayment = new Repayment(payment, key, amount, clock.instant());
    entities.persist(repayment);
    entities.flush();
    var operator = payment.operator();
    ledger.book(
        Booking.of("payment.promised:" + repayment.id(), "payment.promised")
            .move(
                amount,
                LedgerAccount.pending(operator, payment.getReference()),
                LedgerAccount.promised(operator)));
    waiting.fire(new Waiting(PaymentsErrand.class));
  }

  /** A promise that is to be kept now; other nodes leave it alone for a minute. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Repayment> claim() {
    List<?> due =
        entities
            .createNativeQuery(
                "select r.id from repayment r where r.next_try_at <= ?1"
                    + " and not exists (select 1 from repayment e where e.done_at is null"
                    + " and e.payment_reference = r.payment_reference and e.id < r.id)"
                    + " order by r.next_try_at limit 1 for update skip locked")
            .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
            .getResultList();
    var claimed = due.stream().findFirst().map(id -> locked(UUID.fromString(id.toString())));
    claimed.ifPresent(repayment -> repayment.lease(clock.instant()));
    return claimed;
  }

  /** What the gateway has still to give back once all earlier promises are kept. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Money refundableBefore(Repayment repayment) {
    var kept =
        repayments(repayment.payment()).stream()
            .filter(Repayment::isDone)
            .map(Repayment::amount)
            .reduce(Money.ZERO, Money::plus);
    return repayment.payment().getAmount().minus(kept);
  }

  /** The gateway confirmed it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void done(UUID id) {
    var repayment = locked(id);
    if (repayment.isDone()) {
      return;
    }
    repayment.done(clock.instant());
    var operator = repayment.payment().operator();
    ledger.book(
        Booking.of("payment.refunded:" + id, "payment.refunded")
            .move(
                repayment.amount(),
                LedgerAccount.promised(operator),
                LedgerAccount.gateway(operator)));
  }

  /** The gateway has not confirmed it yet. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void missed(UUID id) {
    locked(id).missed(clock.instant());
  }

  private Money promised(Payment payment) {
    return repayments(payment).stream().map(Repayment::amount).reduce(Money.ZERO, Money::plus);
  }

  private List<Repayment> repayments(Payment payment) {
    return entities
        .createQuery("select r from Repayment r where r.payment = :payment", Repayment.class)
        .setParameter("payment", payment)
        .getResultList();
  }

  private Optional<Repayment> find(Payment payment, String key) {
    return entities
        .createQuery(
            "select r from Repayment r where r.payment = :payment and r.key = :key",
            Repayment.class)
        .setParameter("payment", payment)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  private static void requireSame(Repayment before, Money amount) {
    if (!before.amount().equals(amount)) {
      throw Refused.rule("payment.refund.other");
    }
  }

  private Repayment locked(UUID id) {
    return entities.find(Repayment.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
