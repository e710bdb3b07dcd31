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
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.words.Refused;

/**
 * Where sales of the operator's counters are read and taken back: by the clerk who made one while
 * that drawer is open, later or by others with four eyes. Other operators' answer as missing ones
 * do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class UndoDesk {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Media media;
  @Inject Undoings undoings;
  @Inject OpenDrawers drawers;
  @Inject Audit audit;

  /**
   * Opens one of the operator's sales; that it was read is noted.
   *
   * @throws Refused where the operator has none such
   */
  CounterSale open(UUID id) {
    var sale = one(id);
    note("counter.read", sale, sale.reference());
    return sale;
  }

  /** The same sale as it is now, for the page that opened it. */
  CounterSale one(UUID id) {
    return entities
        .createQuery(
            "select s from CounterSale s where s.id = :id and s.operator = :operator",
            CounterSale.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("counter.sale.missing"));
  }

  /** Whether the caller takes it back alone: it is their sale, and its drawer is still open. */
  boolean isMineAlone(CounterSale sale) {
    return sale.clerk().equals(me.accountId())
        && drawers
            .of(me.operator(), me.accountId(), LockModeType.NONE)
            .filter(drawer -> sale.drawer().equals(Optional.of(drawer.id())))
            .isPresent();
  }

  /**
   * Takes the caller's own sale back.
   *
   * @throws Refused where the drawer is closed or it is another clerk's, the reason is missing, a
   *     ticket was used, stored value was spent, or the drawer has not so much cash
   */
  @Retried
  void undo(UUID id, String reason) {
    String why = Proposal.reason(reason);
    var sale = lock(id);
    if (!isMineAlone(sale)) {
      throw Refused.rule("counter.undo.not-alone");
    }
    undoings.undo(sale, drawerOf(sale), me.accountId(), why);
    note("counter.undo", sale, sale.reference() + " " + why);
  }

  private static UUID drawerOf(CounterSale sale) {
    return sale.means() == TillMeans.CASH ? sale.drawer().orElseThrow() : null;
  }

  /**
   * Proposes to take a sale back; somebody else decides.
   *
   * @throws Refused where it was taken back or that is proposed already, the reason is missing, or
   *     the caller has no open drawer that cash could go out of
   */
  @Retried
  void propose(UUID id, String reason) {
    var proposal = new Proposal(reason, me.accountId(), clock.instant());
    var sale = lock(id);
    sale.mustStand();
    if (waiting(id).isPresent()) {
      throw Refused.rule("counter.undo.proposed-already");
    }
    UUID drawer = sale.means() == TillMeans.CASH ? mine() : null;
    entities.persist(new UndoProposal(sale, drawer, proposal));
    note("counter.undo.propose", sale, sale.reference() + " " + proposal.reason());
  }

  private UUID mine() {
    return drawers
        .of(me.operator(), me.accountId(), LockModeType.NONE)
        .map(Drawer::id)
        .orElseThrow(() -> Refused.rule("counter.undo.no-drawer"));
  }

  /** What waits for a decision about a sale. */
  Optional<UndoProposal> waiting(UUID sale) {
    return queue().stream().filter(each -> each.sale().id().equals(sale)).findFirst();
  }

  /** The proposals that wait for a second member of staff, the oldest first. */
  public List<UndoProposal> queue() {
    return entities
        .createQuery(
            "select u from UndoProposal u join fetch u.sale s where s.operator = :operator"
                + " and u.proposal.state = :proposed order by u.proposal.eyes.proposedAt, u.id",
            UndoProposal.class)
        .setParameter("operator", me.operator())
        .setParameter("proposed", ProposalState.PROPOSED)
        .getResultList();
  }

  /** Whether the caller proposed it, so that somebody else has to decide. */
  boolean isMine(UndoProposal proposal) {
    return proposal.proposal().eyes().proposedBy().equals(me.accountId());
  }

  /**
   * Agrees: the sale is taken back.
   *
   * @throws Refused where the caller proposed it, it is decided, or it cannot be taken back any
   *     more
   */
  @Retried
  void agree(UUID id) {
    var sale = lock(proposal(id).sale().id());
    var proposal = lockProposal(id);
    proposal.proposal().decide(ProposalState.DONE, me.accountId(), clock.instant());
    undoings.undo(
        sale, proposal.drawer().orElse(null), me.accountId(), proposal.proposal().reason());
    note("counter.undo", sale, sale.reference() + " " + proposal.proposal().reason());
  }

  /**
   * Leaves the sale as it is.
   *
   * @throws Refused where the caller proposed it, or it is decided
   */
  @Retried
  void drop(UUID id) {
    var proposal = lockProposal(id);
    proposal.proposal().decide(ProposalState.DROPPED, me.accountId(), clock.instant());
    note("counter.undo.drop", proposal.sale(), proposal.sale().reference());
  }

  private UndoProposal lockProposal(UUID id) {
    var proposal = proposal(id);
    entities.refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
    return proposal;
  }

  private UndoProposal proposal(UUID id) {
    return entities
        .createQuery(
            "select u from UndoProposal u where u.id = :id and u.sale.operator = :operator",
            UndoProposal.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("counter.undo.missing"));
  }

  private CounterSale lock(UUID id) {
    var sale = one(id);
    entities.refresh(sale, LockModeType.PESSIMISTIC_WRITE);
    return sale;
  }

  private void note(String action, CounterSale sale, String details) {
    UUID person = media.get(sale.medium()).holder().orElse(null);
    audit.record(
        me.operator(), new Audit.Deed(action, "sale", sale.id().toString(), person, details));
  }
}
