package org.citycabinet.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.platform.Ids;

/** The words of a letter to many, kept once; withdrawn, it leaves no more. */
@Entity
@Table(name = "outbox_letter")
class OutboxLetter {
  @Id private UUID id;
  private String subject;

  @Column(name = "text_body")
  private String textBody;

  @Column(name = "html_body")
  private String htmlBody;

  @ManyToOne private Document document;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected OutboxLetter() {}

  OutboxLetter(Mail words) {
    this.id = Ids.next();
    this.subject = words.subject();
    this.textBody = words.text();
    this.htmlBody = words.html();
    this.document = words.attachment();
  }

  UUID id() {
    return id;
  }

  Mail to(String recipient) {
    return new Mail(recipient, subject, textBody, htmlBody, document, null);
  }

  void withdraw(Instant now) {
    withdrawnAt = now;
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
