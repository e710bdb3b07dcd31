package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.FeeDue;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.words.Refused;

/** Fees for new cards come in where the clerk takes them: a drawer, or the card terminal. */
@ApplicationScoped
@Transactional
class Fees {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Drawers drawers;
  @Inject Ledger ledger;

  /** The fees that counters of the caller's operator took on a day. */
  List<TakenFee> of(LocalDate day) {
    return entities
        .createQuery(
            "select f from TakenFee f where f.operator = :operator and f.takenOn = :day"
                + " order by f.takenAt, f.cause",
            TakenFee.class)
        .setParameter("operator", me.operator())
        .setParameter("day", day)
        .getResultList();
  }

  /** The fees that went into a drawer, the latest first. */
  List<TakenFee> of(Drawer drawer) {
    return entities
        .createQuery(
            "select f from TakenFee f where f.drawer = :drawer order by f.takenAt desc,"
                + " f.cause",
            TakenFee.class)
        .setParameter("drawer", drawer.id())
        .getResultList();
  }

  /**
   * A clerk takes one.
   *
   * @throws Refused where cash is paid and the clerk has no open drawer; at the field {@code
   *     receipt} where a card is, and the terminal's number is none
   */
  void take(@Observes FeeDue due) {
    if (due.means() == FeeMeans.CASH) {
      cash(due);
    } else {
      var receipt = Paid.card(due.receipt()).receipt();
      keep(due, null, receipt, LedgerAccount.terminal(due.operator()));
    }
  }

  private void cash(FeeDue due) {
    var drawer = drawers.lockMine().orElseThrow(() -> Refused.field("means", "counter.fee.drawer"));
    keep(due, drawer, null, drawer.account());
  }

  private void keep(FeeDue due, Drawer drawer, String receipt, LedgerAccount till) {
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, operators.operator(due.operator()).zone());
    // What the fee is for is written first: the row refers to it.
    entities.flush();
    entities.persist(
        new TakenFee(due, me.accountId(), drawer == null ? null : drawer.id(), receipt, now, day));
    ledger.book(
        Booking.of("card.fee-taken:" + due.cause(), "card.fee-taken")
            .move(due.sum(), till, LedgerAccount.counter(due.operator())));
  }
}
