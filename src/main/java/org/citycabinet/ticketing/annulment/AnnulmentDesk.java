package org.citycabinet.ticketing.annulment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.words.Refused;

/**
 * Where staff take purchases back (VEN-30); other operators' answer as missing ones do. All of it
 * is audited.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class AnnulmentDesk {
  private static final AnnulmentFamily TERMS = new AnnulmentFamily();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Accounts accounts;
  @Inject Annulments annulments;
  @Inject Audit audit;

  /** Whether the operator's terms provide for it. */
  public boolean isOffered() {
    return terms().isPresent();
  }

  /** The proposals that wait for a second member of staff, the oldest first. */
  public List<Annulment> queue() {
    return entities
        .createQuery(
            "select a from Annulment a join fetch a.purchase p where p.operator = :operator"
                + " and a.state = :proposed order by a.eyes.proposedAt, a.id",
            Annulment.class)
        .setParameter("operator", me.operator())
        .setParameter("proposed", AnnulmentState.PROPOSED)
        .setMaxResults(500)
        .getResultList();
  }

  /** The name of who proposed it. */
  String proposer(Annulment annulment) {
    return accounts.byId(annulment.eyes().proposedBy()).getDisplayName();
  }

  /** Whether the caller proposed it, so that somebody else has to decide. */
  boolean isMine(Annulment annulment) {
    return annulment.eyes().proposedBy().equals(me.accountId());
  }

  /**
   * Proposes to take a purchase back.
   *
   * @param code of one of its tickets, in any spelling
   * @param reason as the buyer will read it
   * @param moneyBack whether the money goes back the way it came
   * @throws Refused at the field that is wrong, or where the terms do not provide for it
   */
  Annulment propose(String code, String reason, boolean moneyBack) {
    if (terms().isEmpty()) {
      throw Refused.forbidden("annulment.not-offered");
    }
    var purchase = purchase(code);
    if (annulments.of(purchase.id()).filter(a -> a.state() != AnnulmentState.DROPPED).isPresent()) {
      throw Refused.field("code", "annulment.already");
    }
    var eyes = new FourEyes(me.accountId(), clock.instant());
    var annulment = new Annulment(purchase, reason, moneyBack, eyes);
    entities.persist(annulment);
    note("purchase.annul.propose", annulment);
    return annulment;
  }

  private Optional<AnnulmentTerms> terms() {
    return operators.scheme(me.operator(), clock.instant()).find(TERMS);
  }

  /** The purchase's row is locked: of two proposals for it one comes first. */
  private Purchase purchase(String code) {
    return entities
        .createQuery(
            "select p from Purchase p, Ticket t where t.purchase = p.id and t.code = :code"
                + " and p.operator = :operator and p.state = :paid",
            Purchase.class)
        .setParameter("code", spelt(code))
        .setParameter("operator", me.operator())
        .setParameter("paid", PurchaseState.PAID)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.field("code", "annulment.code.unknown"));
  }

  /** As it stands on the receipt: ten letters and digits in groups of four. */
  private static String spelt(String code) {
    String plain = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (!plain.matches("[0-9A-Z]{10}")) {
      throw Refused.field("code", "annulment.code.wrong");
    }
    return plain.replaceAll("(.{4})(.{4})(.{2})", "$1-$2-$3");
  }

  /**
   * Agrees: the tickets are void, the buyer is told.
   *
   * @throws Refused where the caller proposed it, it is decided, or a card in somebody's hands
   *     holds a ticket already
   */
  void agree(UUID id) {
    var annulment = lock(id);
    var clause = terms().map(AnnulmentTerms::clause).orElseThrow();
    annulments.annul(annulment, me.accountId(), clause);
    note("purchase.annul", annulment);
  }

  /**
   * Finds the purchase in order.
   *
   * @throws Refused where the caller proposed it, or it is decided
   */
  void drop(UUID id) {
    var annulment = lock(id);
    annulment.drop(me.accountId(), clock.instant());
    note("purchase.annul.drop", annulment);
  }

  private Annulment lock(UUID id) {
    return entities
        .createQuery(
            "select a from Annulment a where a.id = :id and a.purchase.operator = :operator",
            Annulment.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("annulment.missing"));
  }

  private void note(String action, Annulment annulment) {
    var purchase = annulment.purchase();
    audit.record(
        me.operator(),
        new Audit.Deed(
            action,
            "purchase",
            purchase.id().toString(),
            purchase.buyer().orElse(null),
            annulment.reason()));
  }
}
