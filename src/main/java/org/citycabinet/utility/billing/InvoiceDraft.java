package org.citycabinet.utility.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.citycabinet.utility.imports.Column;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Row;
import org.citycabinet.utility.invoice.InvoiceLine;
import org.citycabinet.utility.invoice.Parties;
import org.citycabinet.words.Money;

/**
 * An invoice as the operator's accounting hands it over: a row a line. What stands in an invoice's
 * head is repeated on each of its rows.
 *
 * @param number its number
 * @param corrects the number of the invoice that it corrects, or null
 * @param contract the number of the contract
 * @param month the month it is for
 * @param issuedOn its date
 * @param dueOn the last day to pay
 * @param carried a debt above 0, an overpayment below; empty where the debt known here counts
 * @param payee who is to be paid
 * @param lines its services
 */
record InvoiceDraft(
    String number,
    String corrects,
    String contract,
    YearMonth month,
    LocalDate issuedOn,
    LocalDate dueOn,
    Optional<Money> carried,
    Parties.Payee payee,
    List<InvoiceLine> lines) {

  /** How the files look. */
  static final Layout LAYOUT =
      Layout.grouped(
          "number",
          Column.needed("number", "2026-11-004512"),
          Column.needed("contract", "004512"),
          Column.needed("month", "2026-11"),
          Column.needed("issued", "2026-12-01"),
          Column.needed("due", "2026-12-31"),
          Column.needed("carried", "0,00"),
          Column.needed("payee", "SIA Paraugs"),
          Column.needed("registration", "40000000000"),
          Column.free("vat_number", "LV40000000000"),
          Column.needed("iban", "LV80BANK0000435195001"),
          Column.needed("description", "Aukstais ūdens"),
          Column.needed("quantity", "3,77"),
          Column.needed("unit", "m³"),
          Column.needed("price", "1,15"),
          Column.needed("vat", "21"),
          Column.free("corrects", ""));

  private static final List<String> HEAD =
      List.of(
          "contract",
          "month",
          "issued",
          "due",
          "carried",
          "payee",
          "registration",
          "vat_number",
          "iban",
          "corrects");
  private static final int MOST_LINES = 500;
  private static final int DIGITS = 7;
  private static final int PLACES = 4;
  private static final int WHOLE = 100;

  /** Reads the rows of one. */
  static InvoiceDraft of(Entry entry) {
    var head = entry.head();
    entry.rows().forEach(row -> requireSame(head, row));
    if (entry.rows().size() > MOST_LINES) {
      throw head.wrong("number", "billing.import.lines", MOST_LINES);
    }
    var issued = head.day("issued");
    var due = head.day("due");
    if (due.isBefore(issued)) {
      throw head.wrong("due", "billing.import.due");
    }
    return new InvoiceDraft(
        head.text("number", 30),
        head.free("corrects", 30).orElse(null),
        head.text("contract", 20),
        head.month("month"),
        issued,
        due,
        head.freeMoney("carried", DIGITS),
        payee(head),
        entry.rows().stream().map(InvoiceDraft::line).toList());
  }

  private static Parties.Payee payee(Row head) {
    return new Parties.Payee(
        head.text("payee", 160),
        head.text("registration", 20),
        head.free("vat_number", 20).map(number -> vatNumber(head, number)).orElse(null),
        head.text("iban", 34));
  }

  /** A country's two letters, and what the country gives. */
  private static String vatNumber(Row head, String number) {
    var plain = number.replace(" ", "");
    if (!plain.matches("[A-Z]{2}[0-9A-Za-z+*]{2,13}")) {
      throw head.wrong("vat_number", "billing.import.vatNumber");
    }
    return plain;
  }

  private static void requireSame(Row head, Row row) {
    HEAD.stream()
        .filter(column -> !row.plain(column).equals(head.plain(column)))
        .findFirst()
        .ifPresent(
            column -> {
              throw row.wrong(column, "billing.import.differs", head.line());
            });
  }

  private static InvoiceLine line(Row row) {
    return new InvoiceLine(
        row.text("description", 160),
        row.decimal("quantity", DIGITS, PLACES),
        row.text("unit", 12),
        row.decimal("price", DIGITS, PLACES),
        row.whole("vat", 0, WHOLE));
  }
}
