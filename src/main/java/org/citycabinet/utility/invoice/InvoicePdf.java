package org.citycabinet.utility.invoice;

import static org.citycabinet.files.Markup.escape;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/** An invoice as a PDF for people, with the invoice for machines inside (LUD-12). */
final class InvoicePdf {

  private static final String SHEET = "invoice.html";

  private final Invoice invoice;
  private final Locale language;
  private final byte[] xml;

  /**
   * A sheet for people with the invoice for machines inside.
   *
   * @param xml the same invoice by {@link InvoiceXml}
   */
  InvoicePdf(Invoice invoice, Locale language, byte[] xml) {
    this.invoice = invoice;
    this.language = language;
    this.xml = xml.clone();
  }

  byte[] render() {
    var attachment = new PdfAttachment("invoice.xml", "text/xml", xml);
    var title = Messages.text(language, "billing.pdf.title", invoice.getNumber());
    return Pdf.of(
        Pdf.page(language, title, body()), pdf -> attachment.attach(pdf, invoice.getIssuedOn()));
  }

  private String body() {
    return Pdf.form(InvoicePdf.class, SHEET)
        .formatted(
            payee(),
            text("pdf.title", invoice.getNumber()),
            facts(),
            money(invoice.getPayable()),
            head(),
            lines(),
            sums(),
            pay(),
            code());
  }

  private String payee() {
    var payee = invoice.parties().payee();
    var vatNumber = payee.vatNumber();
    return escape(payee.name())
        + "<br/>"
        + text("pdf.registration", payee.registration())
        + (vatNumber == null ? "" : "<br/>" + text("pdf.vatNumber", vatNumber));
  }

  private String facts() {
    return fact("pdf.payer", escape(invoice.parties().payer()))
        + fact("pdf.address", escape(invoice.parties().payerAddress()))
        + fact("pdf.month", escape(Formats.month(language, invoice.getMonth())))
        + fact("pdf.issued", date(invoice.getIssuedOn()))
        + fact("pdf.due", date(invoice.getDueOn()));
  }

  private String head() {
    return "<th scope=\"col\">%s</th>".formatted(text("pdf.service"))
        + figureHead("pdf.quantity")
        + figureHead("pdf.price")
        + figureHead("pdf.vat")
        + figureHead("pdf.net");
  }

  private String figureHead(String key) {
    return "<th scope=\"col\" class=\"figure\">%s</th>".formatted(text(key));
  }

  private String lines() {
    return invoice.getLines().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(InvoiceLine line) {
    var quantity = line.getQuantity();
    var price = line.getPriceEuros();
    return "<tr><td>%s</td>%s%s%s%s</tr>"
        .formatted(
            escape(line.getDescription()),
            figure(Formats.decimal(language, quantity, quantity.scale()) + " " + line.getUnit()),
            figure(Formats.decimal(language, price, price.scale()) + " €"),
            figure(line.getVatPercent() + " %"),
            figure(Formats.money(language, line.getNet())));
  }

  private String sums() {
    var vats =
        invoice.getVats().stream()
            .map(vat -> sum(text("pdf.vatOf", vat.percent(), vat.base()), vat.tax()))
            .collect(Collectors.joining());
    return sum(text("pdf.sum"), invoice.getNet())
        + vats
        + sum(text("pdf.amount"), invoice.getAmount())
        + sum(text(carriedKey()), invoice.getCarried())
        + sum(text("pdf.payable"), invoice.getPayable());
  }

  private String carriedKey() {
    return invoice.getCarried().isNegative() ? "pdf.overpaid" : "pdf.debt";
  }

  private String pay() {
    var payee = invoice.parties().payee();
    return fact("pdf.payee", escape(payee.name()))
        + fact("pdf.iban", escape(payee.iban()))
        + fact("pdf.reference", escape(reference()));
  }

  private String reference() {
    return CreditorReference.of(invoice.getNumber())
        .map(CreditorReference::printed)
        .orElse(invoice.getNumber());
  }

  /** The code for banks' applications, told in words to who cannot see it. */
  private String code() {
    if (invoice.getPayable().isZero()) {
      return "";
    }
    var payee = invoice.parties().payee();
    var said = PaymentCode.text(payee, invoice.getNumber(), invoice.getPayable());
    return "<p class=\"code\"><img src=\"%s\" alt=\"%s\" width=\"120\"/></p><p>%s</p>"
        .formatted(PaymentCode.picture(said), text("pdf.code"), text("pdf.code"));
  }

  private String fact(String key, String value) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(text(key), value);
  }

  private String sum(String name, Money amount) {
    return "<tr><th scope=\"row\">%s</th>%s</tr>".formatted(name, figure(money(amount)));
  }

  private static String figure(String value) {
    return "<td class=\"figure\">%s</td>".formatted(escape(value));
  }

  private String money(Money money) {
    return escape(Formats.money(language, money));
  }

  private String date(LocalDate day) {
    return escape(Formats.date(language, day));
  }

  private String text(String key, Object... arguments) {
    return escape(Messages.text(language, "billing." + key, arguments));
  }
}
