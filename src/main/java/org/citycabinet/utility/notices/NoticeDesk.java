package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Document;
import org.citycabinet.platform.Documents;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.words.Refused;

/** Where the operator's staff write notices (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class NoticeDesk {

  private static final int FILE_BYTES = 10 * 1024 * 1024;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Register register;
  @Inject Documents documents;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * A notice as its writers see it.
   *
   * @param notice what was published
   * @param copies how many accounts received it
   * @param opened how many of them have opened it
   */
  public record Sent(Notice notice, long copies, long opened) {}

  /**
   * Publishes a notice to everybody whom it is for, and mails those who wish so (LUD-28).
   *
   * @return the notice, and how many received it
   * @throws Refused where something is missing or nobody would receive it
   */
  public Sent publish(Draft draft) {
    draft.check();
    var readers = readers(draft);
    if (readers.isEmpty()) {
      throw Refused.field("audience", "notices.refused.nobody");
    }
    var notice = new Notice(Ids.next(), user.operator(), draft, user.accountId(), clock.instant());
    var files = draft.files().stream().map(this::store).toList();
    files.forEach(file -> notice.attach(new Attachment(file)));
    entities.persist(notice);
    readers.forEach(account -> deliver(notice, files, account));
    audit.record(
        user.operator(),
        new Audit.Deed(
            "notices.publish", "notice", notice.getId().toString(), null, notice.getTitle()));
    return new Sent(notice, readers.size(), 0);
  }

  /** What the operator has published, newest first. */
  public List<Sent> sent() {
    return entities
        .createQuery(
            "select n, count(c), count(c.openedAt) from NoticeCopy c join c.notice n"
                + " where n.operator = :operator group by n",
            Object[].class)
        .setParameter("operator", user.operator())
        .getResultStream()
        .map(row -> new Sent((Notice) row[0], (Long) row[1], (Long) row[2]))
        .sorted((a, b) -> b.notice().getPublishedAt().compareTo(a.notice().getPublishedAt()))
        .toList();
  }

  /** Only the operator's own houses and contracts count, whatever the draft names. */
  private Set<UUID> readers(Draft draft) {
    return switch (draft.audience()) {
      case ALL -> register.accounts();
      case HOUSE -> register.accountsIn(draft.house());
      case CONTRACT, LIST -> register.accountsUnder(draft.contracts());
    };
  }

  private Document store(Draft.Upload file) {
    return documents.store("files", file.name(), file.content(), Documents.ATTACHMENTS, FILE_BYTES);
  }

  private void deliver(Notice notice, List<Document> files, UUID reader) {
    entities.persist(new NoticeCopy(Ids.next(), notice, reader));
    var account = accounts.byId(reader);
    if (account.isWantsMail()) {
      accounts.write(reader, letter(notice, files, account.getLocale()));
    }
  }

  /** A mail carries one file at most; the button leads to all of them. */
  private Letter letter(Notice notice, List<Document> files, Locale language) {
    var letter =
        Letter.of(language, "notices.mail.subject", notice.getTitle())
            .quote(notice.getTitle())
            .quote(notice.body())
            .button(
                "notices.mail.button",
                settings.publicUrl() + "/notices/notice?id=" + notice.getId());
    return files.size() == 1 ? letter.attach(files.get(0)) : letter;
  }
}
