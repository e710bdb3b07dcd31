package org.citycabinet.ticketing.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.DepositBack;
import org.citycabinet.ticketing.refund.Payout;
import org.citycabinet.ticketing.refund.Refund;
import org.citycabinet.ticketing.refund.RefundDesk;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Where refunds that are fetched at a counter are paid out, and deposits, once each. Who approved
 * one need not be who pays it: the cash goes out of the drawer of whoever hands it over.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class PayOuts {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject RefundDesk refunds;
  @Inject Drawers drawers;
  @Inject OpenDrawers open;
  @Inject Ledger ledger;
  @Inject Audit audit;

  /** Whether a refund is to be fetched at a counter, or was. */
  boolean isAtCounter(Refund refund) {
    return refund.getPayout() == Payout.COUNTER && !refund.getPaid().isZero();
  }

  /** That it was paid out; empty while it waits. */
  Optional<PaidOut> of(Refund refund) {
    return Optional.ofNullable(entities.find(PaidOut.class, refund.getId()));
  }

  /** What was paid out of a drawer, the latest first. */
  List<PaidOut> of(Drawer drawer) {
    return entities
        .createQuery(
            "select p from PaidOut p where p.drawer = :drawer order by p.paidAt desc, p.cause",
            PaidOut.class)
        .setParameter("drawer", drawer.id())
        .getResultList();
  }

  /** What counters of an operator paid out on a day. */
  List<PaidOut> of(LocalDate day) {
    return entities
        .createQuery(
            "select p from PaidOut p where p.operator = :operator and p.paidOn = :day"
                + " order by p.paidAt, p.cause",
            PaidOut.class)
        .setParameter("operator", me.operator())
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * The deposit of a medium that is handed in goes out of the caller's open drawer (RIG-20).
   *
   * @throws Refused where the caller has none, or too little cash in it
   */
  void payOut(@Observes DepositBack back) {
    var mine = drawers.mine().orElseThrow(() -> Refused.rule("counter.pay-out.drawer"));
    var drawer = open.lock(mine.id(), back.deposit());
    keep(DayReport.Kind.DEPOSIT, back.handout(), drawer, back.deposit());
    ledger.book(
        Booking.of("card.deposit-paid:" + back.handout(), "card.deposit-paid")
            .move(back.deposit(), LedgerAccount.counter(back.operator()), drawer.account()));
  }

  private void keep(DayReport.Kind kind, UUID cause, Drawer drawer, Money amount) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, operators.operator(drawer.operator()).zone());
    entities.persist(new PaidOut(kind, cause, drawer, amount, now, day));
  }

  /**
   * Pays one out of the caller's open drawer.
   *
   * @throws Refused where the operator has no such refund, it is not to be paid here or was
   *     already; where the caller has no open drawer, or too little cash in it
   */
  @Retried
  @RolesAllowed("CLERK")
  void payOut(UUID id) {
    var refund = refunds.one(id);
    if (!isAtCounter(refund)) {
      throw Refused.rule("counter.pay-out.not-due");
    }
    var mine = drawers.mine().orElseThrow(() -> Refused.rule("counter.pay-out.drawer"));
    refunds.lock(refund);
    if (of(refund).isPresent()) {
      throw Refused.rule("counter.pay-out.already");
    }
    pay(refund, open.lock(mine.id(), refund.getPaid()));
  }

  private void pay(Refund refund, Drawer drawer) {
    keep(DayReport.Kind.REFUND, refund.getId(), drawer, refund.getPaid());
    ledger.book(
        Booking.of("refund.paid-out:" + refund.getId(), "refund.paid-out")
            .move(refund.getPaid(), LedgerAccount.counter(refund.getOperator()), drawer.account()));
    audit.record(
        me.operator(),
        new Audit.Deed(
            "refund.pay-out",
            "refund",
            refund.getId().toString(),
            refund.account(),
            refund.getPaid().euros().toString()));
  }
}
