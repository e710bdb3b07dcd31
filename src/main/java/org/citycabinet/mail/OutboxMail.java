package org.citycabinet.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.platform.Ids;

/**
 * A mail on its way: written with the deed it tells of, sent after it, tried again where the server
 * is away.
 */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  @Id private UUID id;
  private String recipient;
  private String subject;

  @Column(name = "text_body")
  private String textBody;

  @Column(name = "html_body")
  private String htmlBody;

  @ManyToOne private Document document;

  /** The words, where the letter goes to many; then there are none of its own. */
  @ManyToOne private OutboxLetter letter;

  @Column(name = "attached_kind")
  private String attachedKind;

  @Column(name = "attached_id")
  private UUID attachedId;

  @Column(name = "attached_language")
  private String attachedLanguage;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "not_before")
  private Instant notBefore;

  private int attempts;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column private String failure;

  @Column(name = "forget_when_sent")
  private boolean forgetWhenSent;

  protected OutboxMail() {}

  OutboxMail(Mail mail, Instant now) {
    this.id = Ids.next();
    this.recipient = mail.recipient();
    this.subject = mail.subject();
    this.textBody = mail.text();
    this.htmlBody = mail.html();
    this.document = mail.attachment();
    if (mail.wanted() != null) {
      this.attachedKind = mail.wanted().kind();
      this.attachedId = mail.wanted().id();
      this.attachedLanguage = mail.wanted().locale().getLanguage();
    }
    this.createdAt = now;
    this.notBefore = now;
  }

  /** It goes as soon as it is sent. */
  OutboxMail forgotten() {
    forgetWhenSent = true;
    return this;
  }

  boolean isForgotten() {
    return forgetWhenSent;
  }

  UUID id() {
    return id;
  }

  Mail mail() {
    return letter != null
        ? letter.to(recipient)
        : new Mail(recipient, subject, textBody, htmlBody, document, wanted());
  }

  private AttachmentWanted.Wanted wanted() {
    return attachedKind == null
        ? null
        : new AttachmentWanted.Wanted(
            attachedKind, attachedId, Locale.forLanguageTag(attachedLanguage));
  }

  /** Whether it is no longer to be sent. */
  boolean isWithdrawn() {
    return letter != null && letter.isWithdrawn();
  }

  void sent(Instant now) {
    sentAt = now;
    failure = null;
  }

  /** Waits 2, 4, 8 … seconds before the next try, an hour at most. */
  void failed(String why, Instant now) {
    attempts++;
    failure = why.length() > 500 ? why.substring(0, 500) : why;
    var wait = Duration.ofSeconds(1L << Math.min(attempts, 12));
    notBefore = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
