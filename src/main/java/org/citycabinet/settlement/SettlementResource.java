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
import java.util.stream.Collectors;
import org.citycabinet.api.JsonBody;
import org.citycabinet.files.Csv;
import org.citycabinet.language.Language;

/** Hands out the report of a day's money. */
@Path("staff/settlements/{date}")
@RequestScoped
@RolesAllowed({"ADMINISTRATOR", "BILLING_CLERK", "AUDITOR"})
public class SettlementResource {
  @Inject SettlementDesk desk;
  @Inject Sheets sheets;
  @Inject Language language;

  /** As a table; amounts in euros with a decimal point. */
  @GET
  @Path("report.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("date") String date) {
    var report = desk.file(JsonBody.date("date", date));
    var rows =
        sheets.of(report, language.getLocale()).stream()
            .map(SettlementResource::lines)
            .collect(Collectors.joining());
    var head = Csv.line("table", "name", "count", "column", "euros");
    return attachment(Csv.BYTE_ORDER_MARK + head + rows, report.day() + ".csv");
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
    var report = desk.file(JsonBody.date("date", date));
    var locale = language.getLocale();
    var pdf = new SettlementPdf(desk.operator(locale), report.day(), sheets.of(report, locale));
    return attachment(pdf.render(locale), report.day() + ".pdf");
  }

  private static Response attachment(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"settlement-" + name + "\"")
        .build();
  }
}
