package org.citycabinet.ticketing.counter;

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
 * @param operator whose counters
 * @param day which day
 * @param parts of the report
 */
record DayPdf(String operator, LocalDate day, List<DayReports.Part> parts) {

  byte[] render(Locale language) {
    var title = Messages.text(language, "counter.day.of", day);
    var body =
        Pdf.form(DayPdf.class, "day.html")
            .formatted(
                Markup.escape(operator),
                Markup.escape(title),
                parts.stream()
                    .filter(part -> !part.rows().isEmpty())
                    .map(part -> table(part, language))
                    .collect(Collectors.joining()));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private static String table(DayReports.Part part, Locale language) {
    var head =
        Stream.of(part.key(), "sold", "sold-for", "undone", "undone-for", "net")
            .map(key -> "<th scope=\"col\">" + text(language, key) + "</th>")
            .collect(Collectors.joining());
    var rows = part.rows().stream().map(row -> row(row, language)).collect(Collectors.joining());
    return "<table style=\"margin-top: 6mm\"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
        .formatted(head, rows);
  }

  private static String row(DayReports.Row row, Locale language) {
    var sum = row.sum();
    return "<tr><th scope=\"row\">%s</th>%s</tr>"
        .formatted(
            Markup.escape(row.name()),
            Stream.of(
                    String.valueOf(sum.sold()),
                    Formats.money(language, sum.soldFor()),
                    String.valueOf(sum.undone()),
                    Formats.money(language, sum.undoneFor()),
                    Formats.money(language, sum.net()))
                .map(cell -> "<td class=\"figure\">" + Markup.escape(cell) + "</td>")
                .collect(Collectors.joining()));
  }

  private static String text(Locale language, String key) {
    return Markup.escape(Messages.text(language, "counter.day." + key));
  }
}
