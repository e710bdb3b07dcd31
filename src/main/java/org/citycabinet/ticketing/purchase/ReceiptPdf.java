package org.citycabinet.ticketing.purchase;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.identity.Account;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;

/**
 * Proof of purchase as a PDF: the medium's number, the tickets' codes, kind, quantity and price
 * (RIG-45), their validity and who bought them (RIG-53).
 *
 * @param paid the purchase
 * @param operator who sold it, in the reader's language
 * @param lines what was bought
 * @param boughtAt when, in the reader's language and the operator's zone
 * @param buyer who bought it
 */
record ReceiptPdf(
    Purchase paid, String operator, List<ReceiptLine> lines, String boughtAt, Buyer buyer) {

  /**
   * Who bought it, as far as that is known (RIG-53, RIG-A6).
   *
   * @param name empty where none was given
   * @param phone empty where there is none
   * @param email empty where none was given
   */
  record Buyer(String name, String phone, String email) {
    static final Buyer UNKNOWN = new Buyer("", "", "");

    static Buyer of(Account account) {
      var name = account.isNamed() ? account.getDisplayName() : "";
      return new Buyer(name, account.getPhone(), account.getEmail());
    }

    /** All of it that is known, for a line of a letter. */
    String words() {
      return Stream.of(name, phone, email).filter(each -> !each.isEmpty()).collect(joining(", "));
    }
  }

  byte[] render(Locale language) {
    var title = text(language, "title", paid.reference());
    return Pdf.of(Pdf.page(language, title, body(language, title)));
  }

  private String body(Locale language, String title) {
    return Pdf.form(ReceiptPdf.class, "receipt.html")
        .formatted(
            Markup.escape(operator),
            Markup.escape(title),
            Markup.escape(Formats.money(language, paid.total())),
            lines.stream().map(line -> table(rows(language, line))).collect(joining())
                + table(sums(language)));
  }

  private static String table(String rows) {
    return "<table style=\"margin-top: 6mm\">" + rows + "</table>";
  }

  private static String rows(Locale language, ReceiptLine line) {
    var codes = line.codes();
    return row(language, "what", line.name())
        + row(language, "number", line.number())
        + known(language, "codes", String.join(", ", codes))
        + known(language, "term", line.term())
        + row(language, "quantity", Integer.toString(line.bought().quantity()))
        + row(language, "each", Formats.money(language, line.bought().unitPrice()));
  }

  private String sums(Locale language) {
    return row(language, "at", boughtAt)
        + known(language, "buyer", buyer.name())
        + known(language, "phone", buyer.phone())
        + known(language, "email", buyer.email())
        + row(language, "commission", Formats.money(language, paid.commission()))
        + row(language, "total", Formats.money(language, paid.total()));
  }

  private static String known(Locale language, String key, String value) {
    return value.isEmpty() ? "" : row(language, key, value);
  }

  private static String row(Locale language, String key, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
        .formatted(Markup.escape(text(language, key)), Markup.escape(value));
  }

  private static String text(Locale language, String key, Object... arguments) {
    return Messages.text(language, "purchase.receipt." + key, arguments);
  }
}
