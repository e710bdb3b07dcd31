package org.citycabinet.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.database.Retried;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.platform.RealTime;
import org.citycabinet.words.Refused;

/**
 * What changes payments, each change in a short transaction of its own: the gateway is never waited
 * for with a row locked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Retried
class Settlements {
  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject Ledger ledger;
  @Inject Outbox outbox;
  @Inject Repayments repayments;
  @Inject Cards cards;
  @Inject Event<PaymentSettled> settled;
  @Inject Event<Waiting> waiting;

  /** Notes the payment before the gateway hears of it; empty where it was noted before. */
  Optional<Payment> open(Checkout checkout, Optional<UUID> payer) {
    if (entities.find(Payment.class, checkout.reference()) != null) {
      return Optional.empty();
    }
    var payment = new Payment(checkout, payer, clock.instant());
    entities.persist(payment);
    return Optional.of(payment);
  }

  Optional<Payment> find(UUID reference) {
    return Optional.ofNullable(entities.find(Payment.class, reference));
  }

  void opened(UUID reference, GatewayPurchase purchase) {
    locked(reference).opened(purchase);
  }

  /** The gateway did not take it: nobody can pay it. */
  void unopened(UUID reference) {
    end(locked(reference), PaymentState.CANCELLED);
  }

  /** A payment that is to be looked at now; other nodes leave it alone for a minute. */
  Optional<Payment> claim() {
    List<?> due =
        entities
            .createNativeQuery(
                "select reference from payment where next_look_at <= ?1"
                    + " order by next_look_at limit 1 for update skip locked")
            .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
            .getResultList();
    var claimed = due.stream().findFirst().map(id -> locked(UUID.fromString(id.toString())));
    claimed.ifPresent(payment -> payment.lease(clock.instant()));
    return claimed;
  }

  /** Draws the consequences of what the gateway tells; the same any number of times. */
  void apply(UUID reference, GatewayPurchase told) {
    var payment = locked(reference);
    if (!payment.isTheSameAs(told)) {
      throw Refused.rule("payment.mismatch");
    }
    var now = clock.instant();
    if (told.isPaid()) {
      capture(payment, told, now);
    } else if (payment.isDue(now)) {
      end(payment, PaymentState.EXPIRED);
    } else if (told.isDead()) {
      end(payment, PaymentState.CANCELLED);
    }
    payment.looked(now, !payment.isHeld() && (told.isDead() || payment.isCaptured()));
  }

  /** The gateway could not be asked; the sale ends in time all the same (VEN-19). */
  void missed(UUID reference) {
    var payment = locked(reference);
    var now = clock.instant();
    if (payment.isDue(now)) {
      end(payment, PaymentState.EXPIRED);
    }
    payment.missed(now);
  }

  /** Gives it up; money that comes nevertheless goes back. */
  @Transactional
  void cancel(UUID reference) {
    var payment = locked(reference);
    if (payment.isHeld()) {
      end(payment, PaymentState.CANCELLED);
      payment.lookSoon(clock.instant());
      waiting.fire(new Waiting(PaymentsErrand.class));
    }
  }

  /**
   * Gives all of it back.
   *
   * @param why begins the keys of the letter's messages
   */
  @Transactional
  void giveBack(UUID reference, String why) {
    giveBack(locked(reference), why);
  }

  private void capture(Payment payment, GatewayPurchase told, Instant now) {
    if (!payment.capture(now)) {
      return;
    }
    payment.payer().ifPresent(owner -> told.card().ifPresent(card -> cards.keep(owner, card)));
    var operator = payment.operator();
    var pending = LedgerAccount.pending(operator, payment.getReference());
    ledger.book(
        Booking.of("payment.captured:" + payment.getReference(), "payment.captured")
            .move(payment.getAmount(), LedgerAccount.gateway(operator), pending));
    if (payment.isHeld() && !payment.isDue(told.paidAt().orElse(now))) {
      end(payment, PaymentState.PAID);
    } else {
      end(payment, PaymentState.EXPIRED);
      giveBack(payment, "payment.late.");
    }
  }

  private void giveBack(Payment payment, String why) {
    repayments.ask(payment, payment.getAmount(), "late");
    if (!payment.email().isEmpty()) {
      write(
          payment,
          Letter.of(payment.locale(), why + "subject")
              .say(why + "words", payment.description(), payment.getAmount().euros()));
    }
  }

  /** The address of who has no account is not kept with the letter. */
  private void write(Payment payment, Letter letter) {
    if (payment.payer().isPresent()) {
      outbox.send(payment.email(), letter);
    } else {
      outbox.sendLast(payment.email(), letter);
    }
  }

  /** Written before it is told: an observer that locks the row again reads it anew. */
  private void end(Payment payment, PaymentState state) {
    if (payment.settle(state)) {
      entities.flush();
      settled.fire(
          new PaymentSettled(
              payment.getReference(), payment.operator(), payment.getAmount(), state));
    }
  }

  private Payment locked(UUID reference) {
    var payment = entities.find(Payment.class, reference, LockModeType.PESSIMISTIC_WRITE);
    if (payment == null) {
      throw Refused.missing("payment.missing");
    }
    return payment;
  }
}
