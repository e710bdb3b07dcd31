package org.citycabinet.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.files.Csv;
import org.citycabinet.language.Language;
import org.citycabinet.words.Refused;

/** Hands out the report of a day's money. */
@Path("staff/settlements/{date}")
@RequestScoped
@RolesAllowed({"ADMINISTRATOR", "BILLING_CLERK", "AUDITOR"})
public class SettlementResource {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  @Inject SettlementDesk desk;
  @Inject Sheets sheets;
  @Inject Language language;

  /** As a table; amounts in euros with a decimal point. */
  @GET
  @Path("report.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("date") String date) {
    var report = desk.file(day(date));
    var rows =
        sheets.of(report, language.getLocale()).stream()
            .map(SettlementResource::lines)
            .collect(Collectors.joining());
    var head = Csv.line("table", "name", "count", "column", "euros");
    return attachment(BYTE_ORDER_MARK + head + rows, report.day() + ".csv");
  }

  /** One line for each amount, so that all tables have the same columns. */
  private static String lines(Sheets.Sheet sheet) {
    var lines = new StringBuilder();
    for (var row : sheet.rows()) {
      for (int i = 0; i < sheet.columns().size(); i++) {
        var euros = row.amounts().get(i).euros();
        Csv.append(lines, sheet.key(), row.name(), row.times(), sheet.columns().get(i), euros);
      }
    }
    return lines.toString();
  }

  /** As a PDF in the caller's language. */
  @GET
  @Path("report.pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("date") String date) {
    var report = desk.file(day(date));
    var locale = language.getLocale();
    var pdf = new SettlementPdf(desk.operator(locale), report.day(), sheets.of(report, locale));
    return attachment(pdf.render(locale), report.day() + ".pdf");
  }

  private static LocalDate day(String date) {
    return read(date)
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  private static Optional<LocalDate> read(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Response attachment(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"settlement-" + name + "\"")
        .build();
  }
}
