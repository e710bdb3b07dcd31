package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.mail.Bulk;
import org.citycabinet.mail.Posted;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** Who has a notice, who has opened it, and what became of the mails (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class NoticeReaders {
  /** How many stand on one page. */
  static final int PAGE = 50;

  @PersistenceContext EntityManager entities;
  @Inject NoticeDesk desk;
  @Inject Dispatch dispatch;
  @Inject Bulk bulk;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /** Which of them are looked for. */
  public enum Which {
    /** All. */
    ALL(""),
    /** Who has opened it. */
    READ(" and c.openedAt is not null"),
    /** Who has not. */
    UNREAD(" and c.openedAt is null");

    private final String condition;

    Which(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Somebody who has it.
   *
   * @param name the person's name
   * @param username the name that the account signs in with
   * @param openedAt when it was opened first; null where it was not
   * @param mail a word for what became of the mail
   */
  public record Reader(String name, String username, Instant openedAt, String mail) {}

  /**
   * How a notice has arrived.
   *
   * @param copies how many have it
   * @param opened how many have opened it
   * @param posted what became of the mails
   * @param unwished how many do not want such mails
   * @param noAddress how many have no address
   */
  public record Arrival(long copies, long opened, Posted posted, long unwished, long noAddress) {}

  /** How one of the operator's notices has arrived so far. */
  public Arrival arrival(UUID id) {
    var notice = desk.one(id).notice();
    return new Arrival(
        count(notice, Which.ALL),
        count(notice, Which.READ),
        dispatch.letters(id).stream().map(bulk::posted).reduce(Posted.NONE, Posted::plus),
        unmailed(notice, Unmailed.UNWISHED),
        unmailed(notice, Unmailed.NO_ADDRESS));
  }

  private long count(Notice notice, Which which) {
    return entities
        .createQuery(
            "select count(c) from NoticeCopy c where c.notice = :notice" + which.condition,
            Long.class)
        .setParameter("notice", notice)
        .getSingleResult();
  }

  private long unmailed(Notice notice, Unmailed why) {
    return entities
        .createQuery(
            "select count(c) from NoticeCopy c where c.notice = :notice and c.unmailed = :why",
            Long.class)
        .setParameter("notice", notice)
        .setParameter("why", why)
        .getSingleResult();
  }

  /**
   * A page of those who have it, by name; that somebody looked is noted.
   *
   * @param page from 0 on
   * @throws Refused as missing, where it is another operator's
   */
  public List<Reader> readers(UUID id, Which which, int page) {
    var notice = desk.one(id).notice();
    var rows =
        entities
            .createQuery(
                "select c, a.displayName, a.username from NoticeCopy c, Account a"
                    + " where a.id = c.account and c.notice = :notice"
                    + which.condition
                    + " order by a.displayName, a.id",
                Object[].class)
            .setParameter("notice", notice)
            .setFirstResult(page * PAGE)
            .setMaxResults(PAGE)
            .getResultList();
    audit.record(
        user.operator(),
        new Audit.Deed("notices.readers", "notice", id.toString(), null, which + " " + page));
    var states =
        bulk.states(
            rows.stream()
                .map(row -> ((NoticeCopy) row[0]).mail())
                .filter(Objects::nonNull)
                .toList());
    return rows.stream()
        .map(row -> reader((NoticeCopy) row[0], (String) row[1], (String) row[2], states))
        .toList();
  }

  private static Reader reader(
      NoticeCopy copy, String name, String username, Map<UUID, Bulk.State> states) {
    return new Reader(name, username, copy.openedAt(), mail(copy, states));
  }

  /** A mail that is in the outbox no more was dropped as the notice was withdrawn. */
  private static String mail(NoticeCopy copy, Map<UUID, Bulk.State> states) {
    if (copy.mail() == null) {
      return copy.unmailed() == null ? "BEFORE" : copy.unmailed().name();
    }
    return states.containsKey(copy.mail()) ? states.get(copy.mail()).name() : "DROPPED";
  }

  /** How many there are of those. */
  public long count(UUID id, Which which) {
    return count(desk.one(id).notice(), which);
  }
}
