package org.citycabinet.utility.estimate;

import static org.citycabinet.files.Markup.escape;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Money;

/** An estimate as a PDF. */
final class EstimatePdf {
  private final EstimateSheet sheet;
  private final String address;
  private final Locale language;

  EstimatePdf(EstimateSheet sheet, String address, Locale language) {
    this.sheet = sheet;
    this.address = address;
    this.language = language;
  }

  byte[] render() {
    var year = String.valueOf(sheet.estimate().getYear());
    var title = text("title") + ": " + text("year", year);
    return Pdf.of(Pdf.page(language, title, body(title)));
  }

  private String body(String title) {
    return Pdf.form(EstimatePdf.class, "sheet.html")
        .formatted(
            escape(title),
            escape(address),
            escape(text("until", sheet.estimate().getKnownUntil())),
            escape(share()),
            head(),
            sheet.rows().stream()
                .map(row -> row(row.item().getHeading(), row))
                .collect(Collectors.joining()),
            row(text("total"), sheet.total()));
  }

  private String share() {
    var share = sheet.share();
    return share == null
        ? text("share.unknown")
        : text("share", share.getPart(), share.getWhole(), share.getPercent());
  }

  private String head() {
    var figures =
        Stream.of("plan", "actual", "left", "planShare", "actualShare")
            .map(key -> "<th scope=\"col\" class=\"figure\">" + escape(text(key)) + "</th>")
            .collect(Collectors.joining());
    return "<th scope=\"col\">" + escape(text("heading")) + "</th>" + figures;
  }

  private String row(String heading, EstimateSheet.Row row) {
    var item = row.item();
    return "<tr><th scope=\"row\">"
        + escape(heading)
        + "</th>"
        + Stream.of(
                item.getPlan(),
                item.getActual(),
                item.getLeft(),
                row.planShare(),
                row.actualShare())
            .map(this::figure)
            .collect(Collectors.joining())
        + "</tr>";
  }

  private String figure(Money amount) {
    return "<td class=\"figure\">" + escape(Formats.money(language, amount)) + "</td>";
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language, "estimate." + key, arguments);
  }
}
