package org.citycabinet.utility.billing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Invoices as the operator's accounting hands them over: a CSV with one row a line of an invoice.
 * What stands in an invoice's head is repeated on each of its rows.
 */
final class InvoiceFile {

  private static final String FIELD = "file";
  private static final int WHOLE = 100;
  private static final int PLACES = 6;
  private static final int DIGITS = 7;

  private InvoiceFile() {}

  /**
   * One invoice of the file.
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
  record Entry(
      String number,
      String corrects,
      String contract,
      YearMonth month,
      LocalDate issuedOn,
      LocalDate dueOn,
      Optional<Money> carried,
      Parties.Payee payee,
      List<InvoiceLine> lines) {}

  /**
   * Reads a file.
   *
   * @throws Refused at {@code file} with line and column where something cannot be read
   */
  static List<Entry> read(String csv) {
    var byNumber = new LinkedHashMap<String, List<NamedCsvRecord>>();
    for (var row : rows(csv)) {
      var number = cell(row, "number", Function.identity());
      byNumber.computeIfAbsent(number, any -> new ArrayList<>()).add(row);
    }
    if (byNumber.isEmpty()) {
      throw Refused.field(FIELD, "billing.refused.noRows");
    }
    return byNumber.entrySet().stream().map(InvoiceFile::entry).toList();
  }

  private static List<NamedCsvRecord> rows(String csv) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException | RuntimeException e) {
      throw Refused.field(FIELD, "billing.refused.noCsv");
    }
  }

  private static Entry entry(Map.Entry<String, List<NamedCsvRecord>> invoice) {
    var head = invoice.getValue().get(0);
    var issued = cell(head, "issued", LocalDate::parse);
    var due = cell(head, "due", LocalDate::parse);
    if (due.isBefore(issued)) {
      throw broken(head, "due");
    }
    return new Entry(
        invoice.getKey(),
        optional(head, "corrects", Function.identity()).orElse(null),
        cell(head, "contract", Function.identity()),
        cell(head, "month", YearMonth::parse),
        issued,
        due,
        optional(head, "carried", Money::euro),
        new Parties.Payee(
            cell(head, "payee", Function.identity()),
            cell(head, "registration", Function.identity()),
            cell(head, "iban", Function.identity())),
        invoice.getValue().stream().map(InvoiceFile::line).toList());
  }

  private static InvoiceLine line(NamedCsvRecord row) {
    var vat = cell(row, "vat", Integer::valueOf);
    if (vat < 0 || vat > WHOLE) {
      throw broken(row, "vat");
    }
    return new InvoiceLine(
        cell(row, "description", Function.identity()),
        cell(row, "quantity", InvoiceFile::decimal),
        cell(row, "unit", Function.identity()),
        cell(row, "price", InvoiceFile::decimal),
        vat);
  }

  /** What no meter and no price list says is a slip; a huge exponent would not even be computed. */
  private static BigDecimal decimal(String text) {
    var number = new BigDecimal(text);
    var places = (long) number.scale();
    if (Math.abs(places) > PLACES || number.precision() - places > DIGITS) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private static <T> T cell(NamedCsvRecord row, String column, Function<String, T> reader) {
    try {
      var text = row.getField(column).strip();
      if (!text.isEmpty()) {
        return reader.apply(text);
      }
    } catch (RuntimeException e) {
      // the same answer as for an empty cell: which line, which column
    }
    throw broken(row, column);
  }

  private static <T> Optional<T> optional(
      NamedCsvRecord row, String column, Function<String, T> reader) {
    return row.findField(column)
        .filter(text -> !text.isBlank())
        .map(text -> cell(row, column, reader));
  }

  private static Refused broken(NamedCsvRecord row, String column) {
    return Refused.field(FIELD, "billing.refused.cell", row.getStartingLineNumber(), column);
  }
}
