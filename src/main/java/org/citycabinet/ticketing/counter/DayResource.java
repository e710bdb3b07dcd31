package org.citycabinet.ticketing.counter;

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

/** Hands out what an operator's counters took in on a day. */
@Path("staff/counter-days/{date}")
@RequestScoped
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class DayResource {
  @Inject DayReports reports;
  @Inject Language language;

  /** As a table; amounts in euros with a decimal point. */
  @GET
  @Path("report.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("date") String date) {
    var day = JsonBody.date("date", date);
    var rows =
        reports.file(day, language.getLocale()).stream()
            .flatMap(part -> part.rows().stream().map(row -> line(part, row)))
            .collect(Collectors.joining());
    var head = Csv.line("by", "name", "sold", "sold_euros", "undone", "undone_euros", "net_euros");
    return attachment(Csv.BYTE_ORDER_MARK + head + rows, day + ".csv");
  }

  private static String line(DayReports.Part part, DayReports.Row row) {
    var sum = row.sum();
    return Csv.line(
        part.key(),
        row.name(),
        sum.sold(),
        sum.soldFor().euros(),
        sum.undone(),
        sum.undoneFor().euros(),
        sum.net().euros());
  }

  /** As a PDF in the caller's language. */
  @GET
  @Path("report.pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("date") String date) {
    var day = JsonBody.date("date", date);
    var locale = language.getLocale();
    var pdf = new DayPdf(reports.operator(locale), day, reports.file(day, locale));
    return attachment(pdf.render(locale), day + ".pdf");
  }

  private static Response attachment(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"counter-" + name + "\"")
        .build();
  }
}
