package org.citycabinet.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Refused;

/**
 * A letter in the making: paragraphs and at most one button, in one language. It becomes a mail
 * with the same words in plain text and in HTML.
 */
public final class Letter {
  private final Locale locale;
  private final String subject;
  private final List<String> paragraphs = new ArrayList<>();
  private String buttonText;
  private String buttonAddress;
  private Document attachment;
  private AttachmentWanted.Wanted wanted;

  private Letter(Locale locale, String subject) {
    this.locale = locale;
    this.subject = subject;
  }

  /** A letter whose subject is the text of a key. */
  public static Letter of(Locale locale, String subjectKey, Object... arguments) {
    return new Letter(locale, Messages.text(locale, subjectKey, arguments));
  }

  /** Adds a paragraph by its key. */
  public Letter say(String key, Object... arguments) {
    paragraphs.add(Messages.text(locale, key, arguments));
    return this;
  }

  /** Adds a paragraph as it stands, such as words that a clerk wrote. */
  public Letter quote(String words) {
    paragraphs.add(words);
    return this;
  }

  /** Adds the button; its address stands in the text too, for who cannot press it. */
  public Letter button(String textKey, String address) {
    buttonText = Messages.text(locale, textKey);
    buttonAddress = address;
    return this;
  }

  /**
   * Attaches what a feature makes when the letter leaves; it observes {@link AttachmentWanted}.
   *
   * @param kind the feature's word for it, at most 20 letters
   */
  public Letter attach(String kind, UUID id) {
    wanted = new AttachmentWanted.Wanted(kind, id, locale);
    return this;
  }

  /** Attaches a stored file. */
  public Letter attach(Document document) {
    attachment = document;
    return this;
  }

  /**
   * The mail to that address.
   *
   * @throws Refused where the address is empty
   */
  Mail to(String recipient) {
    if (recipient == null || recipient.isBlank()) {
      throw Refused.rule("platform.mail.noAddress");
    }
    return new Mail(recipient, subject, text(), html(), attachment, wanted);
  }

  private String text() {
    var lines = new ArrayList<>(paragraphs);
    Optional.ofNullable(buttonAddress).ifPresent(a -> lines.add(buttonText + ": " + a));
    lines.add(Messages.text(locale, "platform.mail.footer"));
    return String.join("\n\n", lines);
  }

  private String html() {
    var body = new StringBuilder("<!doctype html><html lang=\"").append(locale.getLanguage());
    body.append(
        "\"><meta charset=\"utf-8\"><body style=\"font:16px/1.5 sans-serif;color:#1d2126\">");
    paragraphs.forEach(p -> body.append("<p>").append(Html.escape(p)).append("</p>"));
    if (buttonAddress != null) {
      body.append(button());
    }
    body.append("<p style=\"color:#545a61\">")
        .append(Html.escape(Messages.text(locale, "platform.mail.footer")));
    return body.append("</p></body></html>").toString();
  }

  private String button() {
    String address = Html.escape(buttonAddress);
    return "<p><a href=\""
        + address
        + "\" style=\"display:inline-block;padding:12px 20px;background:#0f5a5e;"
        + "color:#fff;border-radius:8px;text-decoration:none;font-weight:600\">"
        + Html.escape(buttonText)
        + "</a></p><p>"
        + address
        + "</p>";
  }
}
