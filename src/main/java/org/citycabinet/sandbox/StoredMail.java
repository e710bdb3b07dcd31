package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A mail as its reader sees it.
 *
 * @param to whom the server delivered it to, whatever its head says
 * @param text the plain part, or empty
 * @param html the HTML part, or empty
 */
record StoredMail(
    String id,
    String messageId,
    String to,
    String from,
    String subject,
    Instant receivedAt,
    String text,
    String html,
    List<Attachment> attachments) {

  /** A file that came with the mail; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  record Attachment(String name, String type, byte[] content) {}

  static StoredMail of(String id, MimeMessage message) throws MessagingException, IOException {
    var parts = new Parts();
    parts.read(message);
    return new StoredMail(
        id,
        Objects.toString(message.getMessageID(), ""),
        message.getHeader("Delivered-To", null),
        decoded(message.getHeader("From", ", ")),
        Objects.toString(message.getSubject(), ""),
        Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-')))),
        parts.text.toString(),
        parts.html.toString(),
        List.copyOf(parts.attachments));
  }

  private static String decoded(String header) throws IOException {
    return header == null ? "" : MimeUtility.decodeText(header);
  }

  JsonObject json() {
    var files = Json.createArrayBuilder();
    for (var attachment : attachments) {
      files.add(
          Json.createObjectBuilder()
              .add("name", attachment.name())
              .add("type", attachment.type())
              .add("bytes", attachment.content().length));
    }
    return Json.createObjectBuilder()
        .add("id", id)
        .add("messageId", messageId)
        .add("to", to)
        .add("from", from)
        .add("subject", subject)
        .add("receivedAt", receivedAt.toString())
        .add("text", text)
        .add("html", html)
        .add("attachments", files)
        .build();
  }

  /** Gathers the leaves of a mail's tree of parts. */
  private static final class Parts {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    void read(Part part) throws MessagingException, IOException {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart branch) {
        for (int i = 0; i < branch.getCount(); i++) {
          read(branch.getBodyPart(i));
        }
      } else if (part instanceof Message || part.getFileName() == null) {
        readBody(part);
      } else {
        readFile(part);
      }
    }

    private void readBody(Part part) throws MessagingException, IOException {
      if (part.isMimeType("text/html")) {
        html.append(part.getContent());
      } else if (part.isMimeType("text/*")) {
        text.append(part.getContent());
      }
    }

    private void readFile(Part part) throws MessagingException, IOException {
      try (var in = part.getInputStream()) {
        var type = new ContentType(part.getContentType()).getBaseType();
        attachments.add(
            new Attachment(MimeUtility.decodeText(part.getFileName()), type, in.readAllBytes()));
      }
    }
  }
}
