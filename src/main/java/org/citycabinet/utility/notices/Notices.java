package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Document;
import org.citycabinet.platform.Documents;
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
    return entities
        .createQuery(MINE + " order by n.publishedAt desc", NoticeCopy.class)
        .setParameter("me", user.accountId())
        .getResultList();
  }

  /** Those not opened yet, newest first (LUD-22). */
  public List<NoticeCopy> unopened() {
    return entities
        .createQuery(MINE + " and c.openedAt is null order by n.publishedAt desc", NoticeCopy.class)
        .setParameter("me", user.accountId())
        .getResultList();
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

  /**
   * A file that goes with one of them.
   *
   * @throws Refused as missing, where the caller received no notice with such a file
   */
  public Document attachment(UUID notice, UUID document) {
    return copy(notice).getNotice().getAttachments().stream()
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

  private static Refused missing() {
    return Refused.missing("notices.missing");
  }
}
