package org.citycabinet.ticketing.counter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;

/**
 * Proof of a sale at a counter as a PDF (RIG-45).
 *
 * @param sale what was sold
 * @param operator who sold it, in the reader's language
 * @param number of the medium
 * @param clerk who stood at the counter
 * @param soldAt when, in the reader's language and the operator's zone
 * @param lines what stands on it
 */
record CounterReceiptPdf(
    CounterSale sale,
    String operator,
    String number,
    String clerk,
    String soldAt,
    List<CounterReceipts.Line> lines) {

  byte[] render(Locale language) {
    var title = Messages.text(language, "counter.receipt.title", sale.reference());
    var body =
        Pdf.form(CounterReceiptPdf.class, "sale.html")
            .formatted(
                Markup.escape(operator),
                Markup.escape(title),
                Markup.escape(Formats.money(language, sale.total())),
                lines.stream().map(line -> line(language, line)).collect(Collectors.joining()),
                facts(language));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private static String line(Locale language, CounterReceipts.Line line) {
    return "<tr><th scope=\"row\">%s<br/>%s</th><td class=\"figure\">%d × %s</td><td class=\"figure\">%s</td></tr>"
        .formatted(
            Markup.escape(line.name()),
            Markup.escape(line.code()),
            line.quantity(),
            Markup.escape(Formats.money(language, line.each())),
            Markup.escape(Formats.money(language, line.total())));
  }

  private String facts(Locale language) {
    return row(language, "number", number)
        + row(language, "at", soldAt)
        + row(language, "clerk", clerk)
        + row(language, "means", Messages.text(language, "counter.means." + sale.means()))
        + sale.terminalReceipt().map(code -> row(language, "terminal", code)).orElse("")
        + sale.given()
            .map(given -> row(language, "given", Formats.money(language, given)))
            .orElse("")
        + sale.given()
            .map(any -> row(language, "change", Formats.money(language, sale.change())))
            .orElse("")
        + sale.undoneOn()
            .map(day -> row(language, "undone", Formats.date(language, day)))
            .orElse("");
  }

  private static String row(Locale language, String key, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
        .formatted(
            Markup.escape(Messages.text(language, "counter.receipt." + key)), Markup.escape(value));
  }
}
