package org.citycabinet.utility.invoice;

import static org.citycabinet.files.Markup.escape;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.language.Messages;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/**
 * An invoice for machines: UBL 2.1 within EN 16931, so that any accounting program reads it.
 *
 * <p>The norm knows no older debt: what is payable by it is this invoice less what was overpaid
 * before, and a note tells what is to be paid in all. A rate of 0 is the norm's zero rate.
 */
final class InvoiceXml {
  private static final String INVOICE = "380";
  private static final String CORRECTION = "384";
  private static final String SEPA_TRANSFER = "58";
  private static final String ANY_UNIT = "ZZ";

  /** Units as operators write them, by the codes of UN/ECE recommendation 20. */
  private static final Map<String, String> UNITS =
      Map.of(
          "m³", "MTQ", "m3", "MTQ", "m²", "MTK", "m2", "MTK", "MWh", "MWH", "kWh", "KWH", "l",
          "LTR", "gab.", "C62", "vnt.", "C62");

  private final Invoice invoice;
  private final String country;
  private final Locale language;

  /**
   * The XML of an invoice.
   *
   * @param country the operator's, ISO 3166; payer and payee are there
   * @param language the note's
   */
  InvoiceXml(Invoice invoice, String country, Locale language) {
    this.invoice = invoice;
    this.country = country;
    this.language = language;
  }

  byte[] bytes() {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
            + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
            + head()
            + parties()
            + payment()
            + sums()
            + lines()
            + "</Invoice>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String head() {
    return basic("CustomizationID", "urn:cen.eu:en16931:2017")
        + basic("ID", invoice.getNumber())
        + basic("IssueDate", invoice.getIssuedOn().toString())
        + basic("DueDate", invoice.getDueOn().toString())
        + basic("InvoiceTypeCode", invoice.getCorrects() == null ? INVOICE : CORRECTION)
        + note()
        + basic("DocumentCurrencyCode", "EUR")
        + group(
            "InvoicePeriod",
            basic("StartDate", invoice.getMonth().atDay(1).toString()),
            basic("EndDate", invoice.getMonth().atEndOfMonth().toString()))
        + corrected();
  }

  private String note() {
    return invoice.getCarried().isZero()
        ? ""
        : basic(
            "Note",
            Messages.text(
                language, "billing.xml.note", invoice.getCarried(), invoice.getPayable()));
  }

  private String corrected() {
    return invoice.getCorrects() == null
        ? ""
        : group(
            "BillingReference",
            group("InvoiceDocumentReference", basic("ID", invoice.getCorrects())));
  }

  private String parties() {
    var parties = invoice.parties();
    var payee = parties.payee();
    var tax = vatNumber(payee) + taxScheme(payee.registration(), "LOC");
    return group(
            "AccountingSupplierParty",
            group(
                "Party",
                address(""),
                tax,
                legal(payee.name(), basic("CompanyID", payee.registration()))))
        + group(
            "AccountingCustomerParty",
            group(
                "Party",
                address(basic("StreetName", parties.payerAddress())),
                legal(parties.payer(), "")));
  }

  /**
   * Under the norm whoever charges value-added tax tells this number, not only the registration.
   */
  private static String vatNumber(Parties.Payee payee) {
    return payee.vatNumber() == null ? "" : taxScheme(payee.vatNumber(), "VAT");
  }

  private static String taxScheme(String number, String scheme) {
    return group("PartyTaxScheme", basic("CompanyID", number), scheme(scheme));
  }

  private String address(String street) {
    return group("PostalAddress", street, group("Country", basic("IdentificationCode", country)));
  }

  private static String legal(String name, String more) {
    return group("PartyLegalEntity", basic("RegistrationName", name), more);
  }

  private String payment() {
    var number = invoice.getNumber();
    return group(
        "PaymentMeans",
        basic("PaymentMeansCode", SEPA_TRANSFER),
        basic("PaymentID", CreditorReference.of(number).orElse(number)),
        group("PayeeFinancialAccount", basic("ID", invoice.parties().payee().iban())));
  }

  private String sums() {
    var tax = invoice.getAmount().minus(invoice.getNet());
    var subtotals = invoice.getVats().stream().map(this::subtotal).collect(Collectors.joining());
    return group("TaxTotal", amount("TaxAmount", tax), subtotals)
        + group(
            "LegalMonetaryTotal",
            amount("LineExtensionAmount", invoice.getNet()),
            amount("TaxExclusiveAmount", invoice.getNet()),
            amount("TaxInclusiveAmount", invoice.getAmount()),
            prepaid().isZero() ? "" : amount("PrepaidAmount", prepaid()),
            amount("PayableAmount", invoice.getAmount().minus(prepaid())));
  }

  /** What was overpaid before, as far as this invoice uses it up. */
  private Money prepaid() {
    var overpaid = Money.ZERO.minus(invoice.getCarried()).atLeast(Money.ZERO);
    var amount = invoice.getAmount().atLeast(Money.ZERO);
    return overpaid.compareTo(amount) < 0 ? overpaid : amount;
  }

  private String subtotal(Vat vat) {
    return group(
        "TaxSubtotal",
        amount("TaxableAmount", vat.base()),
        amount("TaxAmount", vat.tax()),
        category("TaxCategory", vat.percent()));
  }

  private static String category(String name, int percent) {
    return group(
        name,
        basic("ID", percent == 0 ? "Z" : "S"),
        basic("Percent", String.valueOf(percent)),
        scheme("VAT"));
  }

  private static String scheme(String id) {
    return group("TaxScheme", basic("ID", id));
  }

  private String lines() {
    var text = new StringBuilder();
    int position = 1;
    for (var line : invoice.getLines()) {
      text.append(line(position++, line));
    }
    return text.toString();
  }

  /** No price is below 0 in the norm: what is given back has a quantity below 0. */
  private String line(int position, InvoiceLine line) {
    boolean turned = line.getPriceEuros().signum() < 0;
    var quantity = turned ? line.getQuantity().negate() : line.getQuantity();
    return group(
        "InvoiceLine",
        basic("ID", String.valueOf(position)),
        quantity(quantity, line.getUnit()),
        amount("LineExtensionAmount", line.getNet()),
        group(
            "Item",
            basic("Name", line.getDescription()),
            category("ClassifiedTaxCategory", line.getVatPercent())),
        group("Price", amount("PriceAmount", line.getPriceEuros().abs())));
  }

  private static String quantity(BigDecimal quantity, String unit) {
    var code = UNITS.getOrDefault(unit, ANY_UNIT);
    return "<cbc:InvoicedQuantity unitCode=\"%s\">%s</cbc:InvoicedQuantity>"
        .formatted(code, quantity.toPlainString());
  }

  private static String amount(String name, Money money) {
    return amount(name, money.euros());
  }

  private static String amount(String name, BigDecimal euros) {
    return "<cbc:%1$s currencyID=\"EUR\">%2$s</cbc:%1$s>".formatted(name, euros.toPlainString());
  }

  private static String basic(String name, String words) {
    return "<cbc:%1$s>%2$s</cbc:%1$s>".formatted(name, escape(words));
  }

  private static String group(String name, String... parts) {
    return "<cac:%1$s>%2$s</cac:%1$s>".formatted(name, String.join("", parts));
  }
}
