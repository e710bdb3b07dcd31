package org.citycabinet.ticketing.editions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.Editions;
import org.citycabinet.operator.Folder;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Published;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.words.Refused;

/**
 * Where an operator's administrators amend its terms (RIG-76); clerks look. Other operators' answer
 * as missing ones do. All of it is audited.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class AmendmentDesk {
  private static final String ADMINISTRATOR = "ADMINISTRATOR";
  private static final int MOST = 200;
  private static final int LAST_YEAR = 2_200;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject Editions editions;
  @Inject PublishedTerms terms;
  @Inject PreviewDesk previews;
  @Inject Audit audit;

  /** The operator's amendments, the newest first. */
  List<Amendment> all() {
    return entities
        .createQuery(
            "select a from Amendment a where a.operator = :operator order by a.begunAt desc, a.id",
            Amendment.class)
        .setParameter("operator", me.operator())
        .setMaxResults(MOST)
        .getResultList();
  }

  /** How many wait for a second person. */
  public int waiting() {
    return entities
        .createQuery(
            "select count(a) from Amendment a where a.operator = :operator and a.state in :waiting",
            Long.class)
        .setParameter("operator", me.operator())
        .setParameter("waiting", List.of(AmendmentState.PROPOSED, AmendmentState.WITHDRAWING))
        .getSingleResult()
        .intValue();
  }

  /**
   * One of them.
   *
   * @throws Refused where the operator has none such
   */
  Amendment one(UUID id) {
    return entities
        .createQuery(
            "select a from Amendment a where a.id = :id and a.operator = :operator",
            Amendment.class)
        .setParameter("id", id)
        .setParameter("operator", me.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("editions.missing"));
  }

  /** Its tables. */
  Folder folder(UUID id) {
    return one(id).folder();
  }

  /** How it differs from the edition that it began as a copy of. */
  List<TableDiff> differences(UUID id) {
    var amendment = one(id);
    return Comparison.of(operators.scheme(amendment.basedOn()).folder(), amendment.folder());
  }

  /** The name of an account, for who reads what it did. */
  String name(UUID account) {
    return accounts.byId(account).getDisplayName();
  }

  /** Whether a second person has to decide, and the caller may be that person. */
  boolean isToDecide(Amendment amendment) {
    return me.is(ADMINISTRATOR)
        && amendment.state().isWaiting()
        && amendment.waiting().filter(e -> !e.proposedBy().equals(me.accountId())).isPresent();
  }

  /** Whether it is published, and its day has not come. */
  boolean isToCome(Amendment amendment) {
    return amendment.state().isPublished()
        && amendment.edition().map(operators::scheme).filter(editions::isToCome).isPresent();
  }

  /**
   * The first day of the newest edition, where that was published after the one that the amendment
   * began with: what it changed is not in the amendment.
   */
  Optional<LocalDate> newer(Amendment amendment) {
    return editions.of(me.operator()).stream()
        .findFirst()
        .map(Published::scheme)
        .filter(newest -> !newest.edition().equals(amendment.basedOn()))
        .filter(newest -> amendment.edition().isEmpty())
        .map(Scheme::inForceOn);
  }

  /** The first day on which another edition may come into force. */
  LocalDate firstFreeDay() {
    return editions.firstFreeDay(me.operator());
  }

  /**
   * Begins an amendment as a copy of an edition.
   *
   * @param base an edition of the operator's
   * @param day the first day on which it is to be in force
   * @throws Refused at the field {@code day} where that is not free; where there is no such edition
   */
  @RolesAllowed(ADMINISTRATOR)
  UUID begin(UUID base, LocalDate day) {
    var scheme =
        editions.of(me.operator()).stream()
            .map(Published::scheme)
            .filter(each -> each.edition().equals(base))
            .findFirst()
            .orElseThrow(() -> Refused.field("base", "operator.edition.unknown", base));
    mustBeFree(day);
    var amendment = new Amendment(scheme, day, me.accountId(), clock.instant());
    entities.persist(amendment);
    note("terms.begin", amendment, "from " + day);
    return amendment.id();
  }

  /**
   * Makes sure that an edition may come into force on that day.
   *
   * @throws Refused at the field {@code day} where it may not
   */
  private void mustBeFree(LocalDate day) {
    mustBeFree(day, firstFreeDay());
  }

  /**
   * Makes sure that it may come into force on its day, in the time zone that it states itself.
   *
   * @throws Refused at the field {@code day} where it may not
   */
  void mustBeFree(Amendment amendment) {
    mustBeFree(amendment.inForceOn(), editions.firstFreeDay(amendment.folder()));
  }

  private static void mustBeFree(LocalDate day, LocalDate free) {
    if (day == null || day.isBefore(free) || day.getYear() > LAST_YEAR) {
      throw Refused.field("day", "operator.edition.day", free);
    }
  }

  /**
   * Replaces tables by those in a file; all or none.
   *
   * @param name what its sender calls the file
   * @param content one CSV, or a ZIP of them
   * @return the names of the tables that are others now
   * @throws Refused at the field {@code file}, with file, line, column and what was expected
   */
  @RolesAllowed(ADMINISTRATOR)
  List<String> upload(UUID id, String name, byte[] content) {
    var amendment = lock(id);
    amendment.mustBeOpen();
    var read = new TableFiles(amendment.operator(), editions.tables()).read(name, content);
    mustBeWhole(amendment.folderWith(read));
    var old = amendment.folder().texts();
    var changed = read.keySet().stream().filter(t -> !read.get(t).equals(old.get(t))).toList();
    amendment.change(read, clock.instant());
    note("terms.change", amendment, String.join(" ", changed));
    return changed;
  }

  /** As at the start, and it can be written for everybody to read. */
  private void mustBeWhole(Folder folder) {
    try {
      editions.check(folder);
      terms.mustBeReadable(new Scheme(new UUID(0, 0), folder));
    } catch (BrokenTerms e) {
      throw Refused.field("file", "editions.broken", e.file(), e.line(), e.column(), e.expected());
    }
  }

  /**
   * Is to come into force on another day.
   *
   * @throws Refused at the field {@code day} where that is not free
   */
  @RolesAllowed(ADMINISTRATOR)
  void move(UUID id, LocalDate day) {
    var amendment = lock(id);
    mustBeFree(day);
    amendment.move(day, clock.instant());
    mustBeFree(amendment);
    note("terms.move", amendment, "to " + day);
  }

  /**
   * Asks for a preview of it, instead of the one that there may be.
   *
   * @throws Refused where the operator has none such
   */
  @RolesAllowed(ADMINISTRATOR)
  void preview(UUID id, PreviewPeriod period) {
    previews.ask(lock(id), period);
  }

  /**
   * Throws a draft away.
   *
   * @throws Refused where it is proposed or published
   */
  @RolesAllowed(ADMINISTRATOR)
  void discard(UUID id) {
    var amendment = lock(id);
    amendment.mustBeOpen();
    previews.forget(id);
    entities.remove(amendment);
    note("terms.discard", amendment, "");
  }

  /**
   * One of them, for whoever changes it: others wait until that is done.
   *
   * @throws Refused where the operator has none such
   */
  Amendment lock(UUID id) {
    var amendment = one(id);
    entities.lock(amendment, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(amendment);
    return amendment;
  }

  /** Notes what the caller did with it. */
  void note(String action, Amendment amendment, String details) {
    audit.record(
        me.operator(),
        new Audit.Deed(action, "amendment", amendment.id().toString(), null, details));
  }
}
