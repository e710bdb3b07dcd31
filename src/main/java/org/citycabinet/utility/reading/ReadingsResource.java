package org.citycabinet.utility.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.citycabinet.words.Refused;

/** Hands out all readings of an operator. */
@Path("staff/readings.csv")
@RequestScoped
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class ReadingsResource {
  private static final String CSV = "text/csv; charset=UTF-8";
  private static final YearMonth BEGINNING = YearMonth.of(1900, 1);
  private static final YearMonth END = YearMonth.of(2199, 12);

  @Inject ReadingsExport export;

  /** A row for each register and month; from the first and until the last where none is named. */
  @GET
  @Produces(CSV)
  public Response csv(@QueryParam("from") String from, @QueryParam("until") String until) {
    var first = month("from", from, BEGINNING);
    var last = month("until", until, END);
    StreamingOutput rows =
        target -> {
          var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
          export.write(first, last, writer);
          writer.flush();
        };
    return Response.ok(rows, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"readings.csv\"")
        .build();
  }

  private static YearMonth month(String name, String given, YearMonth standard) {
    try {
      return given == null || given.isEmpty() ? standard : YearMonth.parse(given);
    } catch (DateTimeParseException e) {
      throw Refused.field(name, "imports.row.month");
    }
  }
}
