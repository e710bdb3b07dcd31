package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.database.Retried;
import org.citycabinet.files.Document;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/** Where the operator's staff write notices, send, withdraw and correct them (LUD-25). */
@ApplicationScoped
@Retried
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class NoticeDesk {
  private static final int SHOWN = 100;
  private static final int WHY_LENGTH = 300;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Targets targets;
  @Inject Dispatch dispatch;
  @Inject Documents documents;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  /**
   * A notice as its writers see it.
   *
   * @param notice what it says
   * @param sending how far it is on its way; null for one that has not left
   */
  public record Row(Notice notice, Sending sending) {}

  /** Those of the operator's notices that are so far, the last changed first. */
  public List<Row> list(Set<NoticeState> states) {
    var found =
        entities
            .createQuery(
                "select n from Notice n where n.operator = :operator and n.state in :states"
                    + " order by n.changedAt desc",
                Notice.class)
            .setHint("eclipselink.batch", "n.words")
            .setHint("eclipselink.batch", "n.attachments")
            .setParameter("operator", user.operator())
            .setParameter("states", states)
            .setMaxResults(SHOWN)
            .getResultList();
    var sendings = sendings(found);
    return found.stream().map(n -> new Row(n, sendings.get(n.getId()))).toList();
  }

  private Map<UUID, Sending> sendings(List<Notice> notices) {
    return notices.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select s from Sending s where s.notice in :those", Sending.class)
            .setParameter("those", notices.stream().map(Notice::getId).toList())
            .getResultStream()
            .collect(Collectors.toMap(Sending::notice, Function.identity()));
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where it is another operator's
   */
  public Row one(UUID id) {
    return new Row(notice(id, LockModeType.NONE), entities.find(Sending.class, id));
  }

  private Notice notice(UUID id, LockModeType lock) {
    return entities
        .createQuery(
            "select n from Notice n where n.id = :id and n.operator = :operator", Notice.class)
        .setLockMode(lock)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(Notices::missing);
  }

  private Notice seen(UUID id, int version) {
    var notice = notice(id, LockModeType.PESSIMISTIC_WRITE);
    if (notice.getVersion() != version) {
      throw Refused.rule("notices.refused.changed");
    }
    return notice;
  }

  /** How many accounts it would reach now. */
  public long reach(UUID id) {
    return dispatch.reach(notice(id, LockModeType.NONE));
  }

  /** Whom it is for, as it was typed. */
  public Draft.Target target(UUID id) {
    return targets.typed(notice(id, LockModeType.NONE));
  }

  /** The lines of its list that lead nowhere. */
  public List<AddressList.Lost> lost(UUID id) {
    return targets.lost(notice(id, LockModeType.NONE));
  }

  /**
   * Keeps a new draft.
   *
   * @return its key
   * @throws Refused at the field of what is wrong; nothing is kept then
   */
  public UUID write(Draft draft) {
    draft.check(clock.instant());
    var notice = new Notice(Ids.next(), user.operator(), user.accountId());
    keep(notice, draft);
    note("notices.write", notice, "");
    return notice.getId();
  }

  /**
   * Keeps a draft that is changed.
   *
   * @param version the one that the change was made to
   * @throws Refused as {@link #write(Draft)} does, and where it was changed meanwhile or has left
   */
  public void rewrite(UUID id, int version, Draft draft) {
    var notice = seen(id, version);
    notice.requireDraft();
    draft.check(clock.instant());
    keep(notice, draft);
    note("notices.write", notice, "");
  }

  private void keep(Notice notice, Draft draft) {
    notice.write(draft, targets.person(notice.getOperator(), draft.target()), clock.instant());
    documents.attach("files", draft.files()).stream().map(Attachment::new).forEach(notice::attach);
    entities.persist(notice);
    entities.flush();
    targets.keep(notice, draft.target());
  }

  /**
   * Sends it. What is for few arrives at once, the rest in the background.
   *
   * @return how many accounts it goes to
   * @throws Refused where it would reach nobody, was changed meanwhile or has left
   */
  public long send(UUID id, int version) {
    var notice = seen(id, version);
    var reached = ready(notice);
    dispatch.begin(notice);
    dispatch.piece(notice);
    waiting.fire(new Waiting(DispatchErrand.class));
    note("notices.send", notice, "");
    return reached;
  }

  /**
   * Sets the time at which it is sent.
   *
   * @throws Refused at {@code at} where that is over, or as {@link #send} does
   */
  public void schedule(UUID id, int version, Instant at) {
    var notice = seen(id, version);
    ready(notice);
    notice.schedule(at, clock.instant());
    note("notices.schedule", notice, at.toString());
  }

  private long ready(Notice notice) {
    var reached = dispatch.reach(notice);
    if (reached == 0) {
      throw Refused.rule("notices.refused.nobody");
    }
    return reached;
  }

  /** Makes a scheduled one a draft again. */
  public void unschedule(UUID id) {
    var notice = notice(id, LockModeType.PESSIMISTIC_WRITE);
    notice.unschedule();
    note("notices.unschedule", notice, "");
  }

  /**
   * Throws a draft away.
   *
   * @throws Refused where it is no draft
   */
  public void discard(UUID id) {
    var notice = notice(id, LockModeType.PESSIMISTIC_WRITE);
    notice.requireDraft();
    targets.forget(notice);
    entities.remove(notice);
    note("notices.discard", notice, "");
  }

  /**
   * Withdraws one that is out: who has it reads that it holds no more, and why.
   *
   * @throws Refused at {@code why} where that is missing, or where it is not out
   */
  public void withdraw(UUID id, String why) {
    var words = Typed.checked("why", why, WHY_LENGTH);
    var notice = notice(id, LockModeType.PESSIMISTIC_WRITE);
    dispatch.withdraw(notice, words);
    note("notices.withdraw", notice, words);
  }

  /**
   * Begins a correction: a draft of the same words for the same people, which withdraws the first
   * one as it is sent.
   *
   * @return the key of the draft
   * @throws Refused where the first one is not out
   */
  public UUID correct(UUID id) {
    var first = notice(id, LockModeType.NONE);
    if (!first.getState().isOut()) {
      throw Refused.rule("notices.refused.notOut");
    }
    var notice = new Notice(Ids.next(), user.operator(), user.accountId());
    notice.correct(first, clock.instant());
    entities.persist(notice);
    entities.flush();
    targets.copy(first, notice);
    note("notices.correct", notice, id.toString());
    return notice.getId();
  }

  /**
   * A file that goes with one of them.
   *
   * @throws Refused as missing, where the operator has no notice with such a file
   */
  public Document attachment(UUID notice, UUID document) {
    return Notices.attachment(notice(notice, LockModeType.NONE), document, documents);
  }

  private void note(String action, Notice notice, String details) {
    audit.record(
        user.operator(),
        new Audit.Deed(
            action,
            "notice",
            notice.getId().toString(),
            null,
            notice.title(user.locale()) + (details.isEmpty() ? "" : ": " + details)));
  }
}
