package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.words.Refused;

/** The notices that the caller received (LUD-22 to 24). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Notices {

  private static final String MINE =
      "select c from NoticeCopy c join fetch c.notice n where c.account = :me";

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Documents documents;
  @Inject Clock clock;

  /** All of them, newest first. */
  public List<NoticeCopy> all() {
    return query("").getResultList();
  }

  /**
   * Those that stand on top (LUD-22): the emergencies that hold now, whether opened or not, then
   * those not opened yet, newest first.
   */
  public List<NoticeCopy> onTop() {
    var now = clock.instant();
    return query(
            " and n.withdrawnAt is null and (c.openedAt is null or (n.kind = :emergency"
                + " and n.fromAt <= :now and n.untilAt > :now))")
        .setParameter("emergency", NoticeKind.EMERGENCY)
        .setParameter("now", now)
        .getResultStream()
        .sorted(Comparator.comparing(copy -> !copy.getNotice().isPinned(now)))
        .toList();
  }

  private TypedQuery<NoticeCopy> query(String condition) {
    return entities
        .createQuery(MINE + condition + " order by n.publishedAt desc", NoticeCopy.class)
        .setHint("eclipselink.batch", "c.notice.words")
        .setHint("eclipselink.batch", "c.notice.attachments")
        .setParameter("me", user.accountId());
  }

  /**
   * One of them; from now on it is no longer new (LUD-23, LUD-24).
   *
   * @throws Refused as missing, where the caller received no such notice
   */
  public Notice open(UUID notice) {
    var copy = copy(notice);
    copy.open(clock.instant());
    return copy.getNotice();
  }

  /** The notice that took the place of a withdrawn one, where the caller received it. */
  public Optional<UUID> correction(UUID notice) {
    return query(" and n.corrects = :notice")
        .setParameter("notice", notice)
        .getResultStream()
        .map(copy -> copy.getNotice().getId())
        .findFirst();
  }

  /**
   * A file that goes with one of them; those of a withdrawn notice are not handed out.
   *
   * @throws Refused as missing, where the caller received no notice with such a file
   */
  public Document attachment(UUID notice, UUID document) {
    var received = copy(notice).getNotice();
    if (received.getWithdrawnAt() != null) {
      throw missing();
    }
    return attachment(received, document, documents);
  }

  static Document attachment(Notice notice, UUID document, Documents documents) {
    return notice.getAttachments().stream()
        .map(Attachment::getDocument)
        .filter(document::equals)
        .findFirst()
        .map(documents::byId)
        .orElseThrow(Notices::missing);
  }

  private NoticeCopy copy(UUID notice) {
    return entities
        .createQuery(MINE + " and n.id = :notice", NoticeCopy.class)
        .setParameter("me", user.accountId())
        .setParameter("notice", notice)
        .getResultStream()
        .findFirst()
        .orElseThrow(Notices::missing);
  }

  static Refused missing() {
    return Refused.missing("notices.missing");
  }
}
