package org.citycabinet.ticketing.surcharge;

import java.util.Locale;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;

/**
 * A surcharge on paper: an invoice while it is owed, a receipt once it is paid.
 *
 * @param surcharge what is asked for
 * @param operator who asks
 * @param inspector who imposed it
 * @param payAt where it can be paid online
 */
record SurchargePaper(Surcharge surcharge, Operator operator, String inspector, String payAt) {

  byte[] render(Locale language) {
    var title =
        Messages.text(
            language, "surcharge.paper." + surcharge.state(), surcharge.printedReference());
    var body =
        Pdf.form(SurchargePaper.class, "paper.html")
            .formatted(
                Markup.escape(operator.name(language)),
                Markup.escape(title),
                Markup.escape(Formats.money(language, surcharge.bill().amount())),
                facts(language),
                Markup.escape(
                    Messages.text(language, "surcharge.paper.next." + surcharge.state(), payAt)));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private String facts(Locale language) {
    var bill = surcharge.bill();
    var finding = surcharge.finding();
    return row(language, "fault", Messages.text(language, "inspection.state." + finding.state()))
        + row(language, "clause", bill.clause())
        + row(language, "at", at(language, surcharge))
        + row(language, "vehicle", surcharge.vehicle())
        + row(language, "shown", finding.shown())
        + row(language, "inspector", inspector)
        + row(language, "reference", surcharge.printedReference())
        + row(language, "means", Messages.text(language, "surcharge.means." + bill.means()))
        + bill.dueOn().map(d -> row(language, "due", Formats.date(language, d))).orElse("")
        + row(language, "name", surcharge.debtor().name())
        + row(language, "address", surcharge.debtor().address());
  }

  private String at(Locale language, Surcharge imposed) {
    return Formats.dateTime(language, imposed.inspectedAt(), operator.zone());
  }

  private static String row(Locale language, String key, String value) {
    return value.isEmpty()
        ? ""
        : "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
            .formatted(
                Markup.escape(Messages.text(language, "inspection.fact." + key)),
                Markup.escape(value));
  }
}
