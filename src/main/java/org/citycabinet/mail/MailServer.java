package org.citycabinet.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.citycabinet.files.Documents;
import org.citycabinet.platform.Settings;

/** The SMTP server of the installation. */
@ApplicationScoped
class MailServer {
  private static final String TIMEOUT_MILLIS = "10000";

  @Inject Settings settings;
  @Inject Documents documents;
  @Inject Event<AttachmentWanted> wanted;

  /** The server does not take the letter now. */
  static final class Away extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    Away(MessagingException cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** The id becomes the Message-ID, so that a letter sent twice after a crash is seen to be one. */
  void deliver(UUID id, Mail mail) throws Away {
    try {
      Transport.send(message(id, mail));
    } catch (MessagingException e) {
      throw new Away(e);
    }
  }

  private Message message(UUID id, Mail mail) throws MessagingException {
    var message = new Identified(session(), "<" + id + "@citycabinet>");
    message.setFrom(
        new InternetAddress(settings.text("CABINET_SMTP_FROM", "cabinet@cabinet.example")));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setContent(parts(mail));
    message.saveChanges();
    return message;
  }

  private MimeMultipart parts(Mail mail) throws MessagingException {
    var words = new MimeMultipart("alternative");
    words.addBodyPart(part(mail.text(), "plain"));
    words.addBodyPart(part(mail.html(), "html"));
    var attachments = attachments(mail);
    if (attachments.isEmpty()) {
      return words;
    }
    var all = new MimeMultipart("mixed");
    var first = new MimeBodyPart();
    first.setContent(words);
    all.addBodyPart(first);
    for (var attachment : attachments) {
      all.addBodyPart(part(attachment));
    }
    return all;
  }

  private List<AttachmentWanted.Attachment> attachments(Mail mail) throws MessagingException {
    var all = new ArrayList<AttachmentWanted.Attachment>();
    if (mail.attachment() != null) {
      var stored = mail.attachment();
      all.add(
          AttachmentWanted.Attachment.of(
              stored.getName(), stored.getContentType(), documents.content(stored)));
    }
    if (mail.wanted() != null) {
      made(mail.wanted()).ifPresent(all::add);
    }
    return all;
  }

  /** One that cannot be made now holds up its own letter, and no other. */
  private Optional<AttachmentWanted.Attachment> made(AttachmentWanted.Wanted what)
      throws MessagingException {
    var asked = new AttachmentWanted(what);
    try {
      wanted.fire(asked);
    } catch (RuntimeException e) {
      throw new MessagingException("The attachment cannot be made: " + e.getMessage(), e);
    }
    return asked.answered();
  }

  private static MimeBodyPart part(String words, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(words, "UTF-8", kind);
    return part;
  }

  private static MimeBodyPart part(AttachmentWanted.Attachment attachment)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(attachment.content()));
    part.setFileName(attachment.name());
    return part;
  }

  private Session session() {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.text("CABINET_SMTP_HOST", "127.0.0.1"));
    properties.put("mail.smtp.port", settings.text("CABINET_SMTP_PORT", "25"));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.put("mail.smtp.starttls.enable", settings.text("CABINET_SMTP_STARTTLS", "false"));
    return settings
        .find("CABINET_SMTP_USER")
        .map(user -> signedIn(properties, user))
        .orElseGet(() -> Session.getInstance(properties));
  }

  private Session signedIn(Properties properties, String user) {
    properties.put("mail.smtp.auth", "true");
    String password = settings.required("CABINET_SMTP_PASSWORD");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }

  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
