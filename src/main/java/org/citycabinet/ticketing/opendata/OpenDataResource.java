package org.citycabinet.ticketing.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.citycabinet.api.Limited;
import org.citycabinet.words.Refused;

/** Hands out to everybody what an operator sells, as data ({@code src/docs/open-data.md}). */
@Path("open-data/{operator}")
@RequestScoped
@Limited
public class OpenDataResource {
  private static final String FRESH = "public, max-age=300";

  @Inject OpenData data;
  @Inject Clock clock;
  @Context Request request;

  @PathParam("operator")
  String operator;

  @QueryParam("on")
  String on;

  /** The fares as GTFS. */
  @GET
  @Path("gtfs.zip")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  public Response gtfs() {
    return answer(OpenData.Form.GTFS, "application/zip", "gtfs.zip");
  }

  /** The fares as NeTEx. */
  @GET
  @Path("netex.xml")
  @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
  public Response netex() {
    return answer(OpenData.Form.NETEX, "application/xml; charset=UTF-8", "netex.xml");
  }

  private Response answer(OpenData.Form form, String type, String file) {
    var set = data.edition(operator, Optional.ofNullable(on).map(OpenDataResource::day), form);
    var tag = new EntityTag(set.digest());
    var same = request.evaluatePreconditions(tag);
    var answer = same == null ? whole(set, type, file) : same;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FRESH).build();
  }

  /** What is to come was not modified in the future. */
  private Response.ResponseBuilder whole(DataSet set, String type, String file) {
    var now = clock.instant();
    var modified = set.inForceAt().isAfter(now) ? now : set.inForceAt();
    return Response.ok(set.bytes(), type)
        .lastModified(Date.from(modified))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + set.operator() + "-" + file + "\"");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refused.field("on", "platform.field.date");
    }
  }
}
