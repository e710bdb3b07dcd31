package org.citycabinet.ticketing.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** A clerk's own drawer: opening, giving cash to the safe, counting and closing. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class Drawers {
  private static final Money MOST_START = Money.ofCents(200_000);
  private static final int LONGEST = 300;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Ledger ledger;
  @Inject OpenDrawers open;
  @Inject Audit audit;

  /** The caller's open drawer. */
  Optional<Drawer> mine() {
    return open.of(me.operator(), me.accountId(), LockModeType.NONE);
  }

  /** The same, kept from others until the transaction ends. */
  Optional<Drawer> lockMine() {
    return open.of(me.operator(), me.accountId(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** The drawers that the caller has closed, the latest first. */
  List<Drawer> closed() {
    return entities
        .createQuery(
            "select d from Drawer d where d.operator = :operator and d.clerk = :me"
                + " and d.closedAt is not null order by d.openedAt desc",
            Drawer.class)
        .setParameter("operator", me.operator())
        .setParameter("me", me.accountId())
        .setMaxResults(10)
        .getResultList();
  }

  /** What the caller sold and took back with a drawer, the latest first. */
  List<CounterSale> sales(Drawer drawer) {
    return entities
        .createQuery(
            "select s from CounterSale s where s.drawer = :drawer order by s.soldAt desc, s.id",
            CounterSale.class)
        .setParameter("drawer", drawer.id())
        .getResultList();
  }

  /**
   * Opens a drawer with cash from the safe.
   *
   * @param start how much; 0 to 2,000 euros
   * @throws Refused at the field {@code start}, or where the caller has an open one already
   */
  @Retried
  void open(Money start) {
    if (start.isNegative() || start.compareTo(MOST_START) > 0) {
      throw Refused.field("start", "counter.start.range", Money.ZERO, MOST_START);
    }
    var id = Ids.next();
    if (!insert(id, start)) {
      throw Refused.rule("counter.drawer.already");
    }
    ledger.book(
        Booking.of("drawer.opened:" + id, "drawer.opened")
            .move(
                start, LedgerAccount.drawer(me.operator(), id), LedgerAccount.safe(me.operator())));
    note("counter.drawer.open", id, start.euros().toString());
  }

  /** Of two that open at once, the database lets one. */
  private boolean insert(UUID id, Money start) {
    return entities
            .createNativeQuery(
                "insert ignore into cash_drawer"
                    + " (id, operator, clerk, opened_at, start_cents, open_mark, version)"
                    + " values (?1, ?2, ?3, ?4, ?5, 1, 1)")
            .setParameter(1, id.toString())
            .setParameter(2, me.operator())
            .setParameter(3, me.accountId().toString())
            .setParameter(4, new InstantConverter().convertToDatabaseColumn(clock.instant()))
            .setParameter(5, start.cents())
            .executeUpdate()
        == 1;
  }

  /**
   * Gives cash to the safe while the drawer stays open.
   *
   * @throws Refused at the field {@code amount} where it is none, or not in the drawer
   */
  @Retried
  void handOver(Money amount) {
    var drawer = lockOpen();
    if (amount.compareTo(Money.ZERO) <= 0) {
      throw Refused.field("amount", "counter.hand-over.none");
    }
    if (amount.compareTo(open.cashIn(drawer)) > 0) {
      throw Refused.field("amount", "counter.hand-over.much");
    }
    ledger.book(
        Booking.of("drawer.handed-over:" + Ids.next(), "drawer.handed-over")
            .move(amount, LedgerAccount.safe(drawer.operator()), drawer.account()));
    note("counter.drawer.hand-over", drawer.id(), amount.euros().toString());
  }

  /**
   * Counts what is in it, closes it and gives all to the safe.
   *
   * @param count of the cash in it
   * @param explanation where a difference comes from
   * @throws Refused at the field that is wrong; at {@code explanation} where there is a difference
   *     and no word on it
   */
  @Retried
  void close(CashCount count, String explanation) {
    var drawer = lockOpen();
    String why = explanation == null ? "" : explanation.strip();
    if (why.length() > LONGEST) {
      throw Refused.field("explanation", "platform.field.tooLong", LONGEST);
    }
    drawer.close(open.cashIn(drawer), count, why, clock.instant());
    var difference = drawer.difference().orElseThrow();
    book(drawer, count.sum(), difference);
    note("counter.drawer.close", drawer.id(), difference.euros() + " " + why);
  }

  private void book(Drawer drawer, Money counted, Money difference) {
    var odd = LedgerAccount.difference(drawer.operator());
    var booking =
        Booking.of("drawer.closed:" + drawer.id(), "drawer.closed")
            .move(counted, LedgerAccount.safe(drawer.operator()), drawer.account());
    ledger.book(
        difference.isNegative()
            ? booking.move(Money.ZERO.minus(difference), odd, drawer.account())
            : booking.move(difference, drawer.account(), odd));
  }

  private Drawer lockOpen() {
    return lockMine().orElseThrow(() -> Refused.rule("counter.drawer.none"));
  }

  private void note(String action, UUID drawer, String details) {
    audit.record(me.operator(), new Audit.Deed(action, "drawer", drawer.toString(), null, details));
  }
}
