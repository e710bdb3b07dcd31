package org.citycabinet.ticketing.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Where an administrator sees all drawers of the operator and what was found too much or missing,
 * and decides about corrections; a clerk sees their own. All acts are audited.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class DrawerDesk {
  private static final Money MOST = Money.ofCents(1_000_000);

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Ledger ledger;
  @Inject Audit audit;

  /**
   * Some of the drawers that the caller may see, the latest first.
   *
   * @param skipped how many are left out
   * @param most how many there are at most after those
   */
  List<Drawer> some(int skipped, int most) {
    return mine("select d", "order by d.openedAt desc, d.id", Drawer.class)
        .setFirstResult(skipped)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many the caller may see. */
  int count() {
    return mine("select count(d)", "", Long.class).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> mine(String select, String rest, Class<T> type) {
    return entities
        .createQuery(
            select
                + " from Drawer d where d.operator = :operator"
                + " and (:all = true or d.clerk = :me) "
                + rest,
            type)
        .setParameter("operator", me.operator())
        .setParameter("all", me.is("ADMINISTRATOR"))
        .setParameter("me", me.accountId());
  }

  /** What was corrected on a drawer so far. */
  Money corrected(Drawer drawer) {
    return entities
        .createQuery(
            "select c from Correction c where c.drawer = :drawer and c.proposal.state = :done",
            Correction.class)
        .setParameter("drawer", drawer)
        .setParameter("done", ProposalState.DONE)
        .getResultStream()
        .map(Correction::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The corrections that wait for a second member of staff, the oldest first. */
  public List<Correction> queue() {
    return entities
        .createQuery(
            "select c from Correction c join fetch c.drawer d where d.operator = :operator"
                + " and c.proposal.state = :proposed order by c.proposal.eyes.proposedAt, c.id",
            Correction.class)
        .setParameter("operator", me.operator())
        .setParameter("proposed", ProposalState.PROPOSED)
        .getResultList();
  }

  /** Whether the caller decides about it: an administrator who neither proposed nor counted it. */
  boolean isForMe(Correction correction) {
    return me.is("ADMINISTRATOR")
        && !correction.proposal().eyes().proposedBy().equals(me.accountId())
        && !correction.drawer().clerk().equals(me.accountId());
  }

  /**
   * Proposes that the count of a closed drawer was wrong.
   *
   * @param amount what is there more than was counted; less than 0 where it is less
   * @throws Refused at the field that is wrong; where there is no such drawer, or it is open
   */
  @Retried
  void propose(UUID drawerId, Money amount, String reason) {
    if (amount.isZero() || amount.atLeast(Money.ZERO.minus(amount)).compareTo(MOST) > 0) {
      throw Refused.field("amount", "counter.correction.amount", MOST);
    }
    var proposal = new Proposal(reason, me.accountId(), clock.instant());
    var drawer =
        mine("select d", "and d.id = :id and d.closedAt is not null", Drawer.class)
            .setParameter("id", drawerId)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> Refused.field("drawer", "counter.drawer.missing"));
    var correction = new Correction(drawer, amount, proposal);
    entities.persist(correction);
    note("counter.correction.propose", correction);
  }

  /**
   * Agrees: the difference is booked anew.
   *
   * @throws Refused where the caller proposed or counted it, or it is decided
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  void agree(UUID id) {
    var correction = decide(id, ProposalState.DONE);
    var operator = me.operator();
    var safe = LedgerAccount.safe(operator);
    var odd = LedgerAccount.difference(operator);
    var amount = correction.amount();
    var booking = Booking.of("drawer.corrected:" + id, "drawer.corrected");
    ledger.book(
        amount.isNegative()
            ? booking.move(Money.ZERO.minus(amount), odd, safe)
            : booking.move(amount, safe, odd));
    note("counter.correction.agree", correction);
  }

  /**
   * Leaves it as it was counted.
   *
   * @throws Refused where the caller proposed or counted it, or it is decided
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  void drop(UUID id) {
    note("counter.correction.drop", decide(id, ProposalState.DROPPED));
  }

  private Correction decide(UUID id, ProposalState decision) {
    var correction = lock(id);
    if (correction.drawer().clerk().equals(me.accountId())) {
      throw Refused.rule("platform.four-eyes.same");
    }
    correction.proposal().decide(decision, me.accountId(), clock.instant());
    return correction;
  }

  private Correction lock(UUID id) {
    return entities
        .createQuery(
            "select c from Correction c where c.id = :id and c.drawer.operator = :operator",
            Correction.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("counter.correction.missing"));
  }

  private void note(String action, Correction correction) {
    audit.record(
        me.operator(),
        new Audit.Deed(
            action,
            "drawer",
            correction.drawer().id().toString(),
            null,
            correction.amount().euros() + " " + correction.proposal().reason()));
  }
}
