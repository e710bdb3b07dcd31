package org.citycabinet.ticketing.retention;

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
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Contact;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.inspection.InspectionDesk;
import org.citycabinet.ticketing.inspection.InspectionFamily;
import org.citycabinet.ticketing.inspection.InspectionTerms.About;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/**
 * Where inspectors retain cards and clerks give them back (RIG-68 to 70); other operators' answer
 * as missing ones do. All of it is audited.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed({"INSPECTOR", "CLERK", "ADMINISTRATOR"})
public class RetentionDesk {
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject InspectionDesk desk;
  @Inject Media media;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject CurrentUser me;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Whether the operator's terms let inspectors retain cards. */
  public boolean isOffered() {
    return clause(About.RETENTION).isPresent();
  }

  /** The clause on something; empty where the operator has none. */
  Optional<String> clause(About about) {
    return InspectionFamily.of(operators.scheme(me.operator(), clock.instant())).clause(about);
  }

  /** Where cards can be had back: the desks that one can come to. */
  List<String> places() {
    return operators.operator(me.operator()).contacts().stream()
        .filter(contact -> !contact.address().isBlank())
        .map(RetentionDesk::place)
        .toList();
  }

  private static String place(Contact contact) {
    return contact.hours().isBlank()
        ? contact.address()
        : contact.address() + " (" + contact.hours() + ")";
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

  /**
   * Retains the card of a finding of the caller's own.
   *
   * @throws Refused where the terms do not allow it, the card is unknown or retained already, or at
   *     the field that is wrong
   */
  @RolesAllowed("INSPECTOR")
  UUID retain(UUID findingId, RetentionReason reason, String words, String place) {
    var clause =
        clause(About.RETENTION).orElseThrow(() -> Refused.forbidden("retention.not-offered"));
    var finding = desk.finding(findingId);
    var medium =
        finding
            .medium()
            .map(media::lock)
            .filter(card -> finding.ticket().isEmpty())
            .orElseThrow(() -> Refused.rule("retention.no-card"));
    if (openOf(medium.id()).isPresent()) {
      throw Refused.rule("retention.already");
    }
    mustBeOffered(place);
    var act =
        new RetentionAct(finding, reason, words, place, me.accountId()).by(clause, clock.instant());
    entities.persist(act);
    media.block(medium.id(), BlockReason.RETAINED);
    note("retention.retain", act, reason.name());
    tell(act, "retained");
    return act.id();
  }

  private void mustBeOffered(String place) {
    if (!places().contains(place)) {
      throw Refused.field("place", "platform.field.choose");
    }
  }

  private Optional<RetentionAct> openOf(UUID medium) {
    return entities
        .createQuery(
            "select a from RetentionAct a where a.medium = :medium and a.openMark = 1",
            RetentionAct.class)
        .setParameter("medium", medium)
        .getResultStream()
        .findFirst();
  }

  /** The operator's cards that are retained, those that wait the longest first; at most 500. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  public List<RetentionAct> queue() {
    return entities
        .createQuery(
            "select a from RetentionAct a where a.operator = :operator and a.openMark = 1"
                + " order by a.retainedAt, a.id",
            RetentionAct.class)
        .setParameter("operator", me.operator())
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * An act, for the page that shows it again.
   *
   * @throws Refused where the operator has none such, or another inspector drew it up
   */
  RetentionAct one(UUID id) {
    return entities
        .createQuery(
            "select a from RetentionAct a where a.id = :id and a.operator = :operator"
                + " and (:all = true or a.inspector = :me)",
            RetentionAct.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .setParameter("all", me.is("CLERK") || me.is("ADMINISTRATOR"))
        .setParameter("me", me.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("retention.missing"));
  }

  /** The same; that it was read is noted. */
  RetentionAct open(UUID id) {
    var act = one(id);
    note("retention.look", act, "");
    return act;
  }

  /** The card that it is about. */
  Medium card(RetentionAct act) {
    return media.get(act.medium());
  }

  /** The act on paper. */
  RetentionPaper paper(RetentionAct act) {
    var scheme = operators.scheme(act.operator(), act.retainedAt());
    return new RetentionPaper(
        act,
        card(act),
        scheme.operator(),
        inspector(act),
        InspectionFamily.of(scheme).clause(About.CLEARING).orElse(act.clause()));
  }

  /** The name of the inspector. */
  String inspector(RetentionAct act) {
    return accounts.byId(act.inspector()).getDisplayName();
  }

  /**
   * Gives the card back: the mark is cleared, the card is good again, the unused part can be
   * refunded (RIG-69, RIG-70).
   *
   * @param document whether an identity document was shown
   * @param why what is to be known of it; not blank
   * @throws Refused at the field that is missing, or where it was given back before
   */
  @RolesAllowed("CLERK")
  void clear(UUID id, boolean document, String why) {
    var act = one(id);
    media.lock(act.medium());
    entities.refresh(act, LockModeType.PESSIMISTIC_WRITE);
    act.clear(document, why, me.accountId(), clock.instant());
    media.unblock(act.medium(), BlockReason.RETAINED);
    note("retention.clear", act, why);
    tell(act, "cleared");
  }

  /** The holder is told, or who keeps the card. */
  private void tell(RetentionAct act, String what) {
    var card = card(act);
    var people = card.holder().map(List::of).orElseGet(() -> media.keepers(card.id()));
    for (var person : people) {
      var letter =
          Letter.of(
                  accounts.byId(person).getLocale(),
                  "retention.mail.subject",
                  card.number().shown())
              .say("retention.mail." + what, card.number().shown(), act.place())
              .say("retention.mail.act", act.reference(), act.clause());
      accounts.write(person, letter);
    }
  }

  private void note(String action, RetentionAct act, String details) {
    audit.record(
        me.operator(),
        new Audit.Deed(
            action, "retention", act.id().toString(), card(act).holder().orElse(null), details));
  }
}
