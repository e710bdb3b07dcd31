package org.citycabinet.ticketing.surcharge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.inspection.InspectionDesk;
import org.citycabinet.ticketing.inspection.SurchargeMeans;
import org.citycabinet.words.Refused;

/**
 * Where surcharges are imposed by inspectors and looked after by clerks; other operators' answer as
 * missing ones do. All of it is audited.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed({"INSPECTOR", "CLERK", "ADMINISTRATOR"})
public class SurchargeDesk {
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject InspectionDesk desk;
  @Inject Surcharges surcharges;
  @Inject SurchargeLetters letters;
  @Inject Accounts accounts;
  @Inject CurrentUser me;
  @Inject Audit audit;
  @Inject Clock clock;

  /** What the list can be narrowed to. */
  public enum Queue {
    /** What waits for a clerk: a proposal, or money at the counter. */
    WAITING,
    /** What is to be paid. */
    OWED,
    /** What is paid. */
    PAID,
    /** What was cleared or cancelled. */
    GONE
  }

  /**
   * Imposes one for a finding of the caller's own.
   *
   * @throws Refused at the field that is wrong, or where nothing is due
   */
  @RolesAllowed("INSPECTOR")
  UUID impose(UUID finding, SurchargeMeans means, Debtor debtor) {
    if (means == null) {
      throw Refused.field("means", "platform.field.choose");
    }
    desk.finding(finding);
    var surcharge = surcharges.impose(finding, means, debtor, me.accountId());
    note("surcharge.impose", surcharge);
    return surcharge.id();
  }

  /**
   * What was found in a check of the caller's own.
   *
   * @throws Refused where the caller has none such
   */
  @RolesAllowed("INSPECTOR")
  Finding finding(UUID id) {
    return desk.finding(id);
  }

  /** Who the passenger is by the card of a finding (RIG-4.6); empty where it identifies nobody. */
  @RolesAllowed("INSPECTOR")
  String identity(Finding finding) {
    return desk.identity(finding).orElse("");
  }

  /** The operator's surcharges of a queue, the newest first; at most 500. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  List<Surcharge> queue(Queue queue) {
    return entities
        .createQuery(
            "select s from Surcharge s where s.operator = :operator and "
                + where(queue)
                + " order by s.bill.issuedAt desc, s.id",
            Surcharge.class)
        .setParameter("operator", me.operator())
        .setMaxResults(MOST)
        .getResultList();
  }

  private static String where(Queue queue) {
    var word = "org.citycabinet.ticketing.surcharge.";
    return switch (queue) {
      case WAITING ->
          "((s.eyes.proposedAt is not null and s.eyes.decidedAt is null and s.goneAt is null)"
              + " or (s.back = %sSurchargeBack.COUNTER and s.handedOutAt is null))".formatted(word);
      case OWED -> "s.state = %sSurchargeState.OWED".formatted(word);
      case PAID -> "s.state = %sSurchargeState.PAID".formatted(word);
      case GONE -> "s.goneAt is not null";
    };
  }

  /** How many wait for a clerk. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  public int waiting() {
    return queue(Queue.WAITING).size();
  }

  /**
   * One of them, for the page that shows it again.
   *
   * @throws Refused where the operator has none such, or an inspector imposed somebody else's
   */
  Surcharge one(UUID id) {
    return entities
        .createQuery(
            "select s from Surcharge s where s.id = :id and s.operator = :operator"
                + " and (:all = true or s.inspector = :me)",
            Surcharge.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .setParameter("all", me.is("CLERK") || me.is("ADMINISTRATOR"))
        .setParameter("me", me.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("surcharge.missing"));
  }

  /** The same; that its person was read of is noted. */
  Surcharge open(UUID id) {
    var surcharge = one(id);
    note("surcharge.look", surcharge);
    return surcharge;
  }

  /** The name of a member of staff. */
  String person(UUID account) {
    return accounts.byId(account).getDisplayName();
  }

  /** Whether the caller proposed to cancel it, so that somebody else has to decide. */
  boolean isMine(Surcharge surcharge) {
    return surcharge.proposer().filter(me.accountId()::equals).isPresent();
  }

  /**
   * Proposes to cancel one.
   *
   * @param reason as the person will read it
   * @throws Refused at the field {@code reason}, or where it is gone or proposed
   */
  void propose(UUID id, String reason) {
    one(id);
    var surcharge = surcharges.lock(id);
    surcharge.propose(reason, new FourEyes(me.accountId(), clock.instant()));
    note("surcharge.cancel.propose", surcharge);
  }

  /**
   * Agrees: it is cancelled, what was paid goes back, the person is told.
   *
   * @throws Refused where the caller proposed it, or nobody did
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  void agree(UUID id) {
    one(id);
    var surcharge = surcharges.lock(id);
    surcharge.cancel(surcharges.way(surcharge), me.accountId(), clock.instant());
    surcharges.undo(surcharge);
    letters.cancelled(surcharge);
    note("surcharge.cancel", surcharge);
  }

  /**
   * Finds it in order.
   *
   * @throws Refused where the caller proposed it, or nobody did
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  void drop(UUID id) {
    one(id);
    var surcharge = surcharges.lock(id);
    note("surcharge.cancel.drop", surcharge);
    surcharge.keep(me.accountId(), clock.instant());
  }

  /**
   * Hands the money out that waits at the counter.
   *
   * @throws Refused where none does
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  void handOut(UUID id) {
    one(id);
    var surcharge = surcharges.lock(id);
    surcharges.handOut(surcharge);
    note("surcharge.hand-out", surcharge);
  }

  private void note(String action, Surcharge surcharge) {
    audit.record(
        me.operator(),
        new Audit.Deed(
            action,
            "surcharge",
            surcharge.id().toString(),
            surcharge.debtor().account().orElse(null),
            surcharge.reason()));
  }
}
