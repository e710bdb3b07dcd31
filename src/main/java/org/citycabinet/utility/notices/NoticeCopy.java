package org.citycabinet.utility.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One account's copy of a notice: new until it is opened, then kept for good (LUD-24). */
@Entity
@Table(name = "notice_copy")
public class NoticeCopy {

  @Id private UUID id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Notice notice;

  @Column(name = "account")
  private UUID account;

  @Column(name = "opened_at")
  private Instant openedAt;

  /** The key of its mail in the outbox. */
  private UUID mail;

  @Enumerated(EnumType.STRING)
  private Unmailed unmailed;

  /** For the entity manager. */
  protected NoticeCopy() {}

  NoticeCopy(UUID id, Notice notice, UUID account) {
    this.id = Objects.requireNonNull(id);
    this.notice = Objects.requireNonNull(notice);
    this.account = Objects.requireNonNull(account);
  }

  /** What it is a copy of. */
  public Notice getNotice() {
    return notice;
  }

  /** Whether its reader has not opened it yet (LUD-22); what is withdrawn is not new to anybody. */
  public boolean isNew() {
    return openedAt == null && notice.getWithdrawnAt() == null;
  }

  UUID account() {
    return account;
  }

  Instant openedAt() {
    return openedAt;
  }

  UUID mail() {
    return mail;
  }

  Unmailed unmailed() {
    return unmailed;
  }

  /** Marks it as opened; only the first time counts. */
  void open(Instant at) {
    if (openedAt == null) {
      openedAt = Objects.requireNonNull(at);
    }
  }
}
