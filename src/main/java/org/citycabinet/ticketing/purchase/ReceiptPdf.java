package org.citycabinet.ticketing.purchase;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;

/**
 * Proof of purchase as a PDF: the medium's number, the tickets' codes, kind, quantity and price
 * (RIG-45), and who bought it (RIG-53).
 *
 * @param paid the purchase
 * @param operator who sold it, in the reader's language
 * @param lines what was bought
 * @param boughtAt when, in the reader's language and the operator's zone
 * @param buyer the buyer's name
 */
record ReceiptPdf(
    Purchase paid, String operator, List<ReceiptLine> lines, String boughtAt, String buyer) {

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
        + (codes.isEmpty() ? "" : row(language, "codes", String.join(", ", codes)))
        + row(language, "quantity", Integer.toString(line.bought().quantity()))
        + row(language, "each", Formats.money(language, line.bought().unitPrice()));
  }

  private String sums(Locale language) {
    return row(language, "at", boughtAt)
        + row(language, "buyer", buyer)
        + row(language, "commission", Formats.money(language, paid.commission()))
        + row(language, "total", Formats.money(language, paid.total()));
  }

  private static String row(Locale language, String key, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
        .formatted(Markup.escape(text(language, key)), Markup.escape(value));
  }

  private static String text(Locale language, String key, Object... arguments) {
    return Messages.text(language, "purchase.receipt." + key, arguments);
  }
}
