package org.citycabinet.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;

/**
 * A day's report as a PDF.
 *
 * @param operator whose money
 * @param day which day
 * @param sheets its tables
 */
record SettlementPdf(String operator, LocalDate day, List<Sheets.Sheet> sheets) {

  byte[] render(Locale language) {
    var title = Messages.text(language, "settlement.of", day);
    var body =
        Pdf.form(SettlementPdf.class, "report.html")
            .formatted(
                Markup.escape(operator),
                Markup.escape(title),
                sheets.stream().map(sheet -> table(sheet, language)).collect(Collectors.joining()));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private static String table(Sheets.Sheet sheet, Locale language) {
    var head =
        Stream.concat(
                Stream.of("sheet." + sheet.key(), "times"),
                sheet.columns().stream().map(column -> "column." + column))
            .map(key -> "<th scope=\"col\">" + text(language, key) + "</th>")
            .collect(Collectors.joining());
    var rows = sheet.rows().stream().map(row -> row(row, language)).collect(Collectors.joining());
    return "<table style=\"margin-top: 6mm\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
        .formatted(head, rows);
  }

  private static String row(Sheets.Line row, Locale language) {
    var cells =
        Stream.concat(
            Stream.of(row.times() == null ? "" : row.times().toString()),
            row.amounts().stream().map(amount -> Formats.money(language, amount)));
    return "<tr><th scope=\"row\">%s</th>%s</tr>"
        .formatted(
            Markup.escape(row.name()),
            cells
                .map(cell -> "<td class=\"figure\">" + Markup.escape(cell) + "</td>")
                .collect(Collectors.joining()));
  }

  private static String text(Locale language, String key) {
    return Markup.escape(Messages.text(language, "settlement." + key));
  }
}
