package org.citycabinet.travel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.words.Refused;

/** The trips of a card of the caller's, and what they cost, as tables to take along. */
@Path("cards/{card}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class TripsResource {
  /** Of this century: times far from it are none that a database knows. */
  private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-[0-9]{2}");

  @Inject TripTables tables;

  /** Every trip of a month, or of the last thirteen where none is named; at most 1000 of each. */
  @GET
  @Path("trips.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response trips(@PathParam("card") UUID card, @QueryParam("month") String month) {
    return month == null
        ? attachment(tables.trips(card), "trips.csv")
        : attachment(tables.trips(card, month(month)), "trips-" + month + ".csv");
  }

  /** What each of the last thirteen months cost, the oldest first. */
  @GET
  @Path("months.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response months(@PathParam("card") UUID card) {
    return attachment(tables.months(card), "months.csv");
  }

  private static YearMonth month(String month) {
    try {
      if (MONTH.matcher(month).matches()) {
        return YearMonth.parse(month);
      }
    } catch (DateTimeException e) {
      // such as the thirteenth
    }
    throw Refused.field("month", "travel.trips.month.wrong");
  }

  private static Response attachment(String content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
