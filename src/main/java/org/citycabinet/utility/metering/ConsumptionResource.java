package org.citycabinet.utility.metering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands out the water that an address used, month by month, as a table. */
@Path("contracts/{contract}/consumption.csv")
@RequestScoped
@RolesAllowed("RESIDENT")
public class ConsumptionResource {
  private static final String HEAD = "month,m3,estimated,m3_year_before\r\n";

  @Inject Readings readings;

  /** Thirteen months, oldest first; numbers with a decimal point, an unknown one is empty. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("contract") UUID contract) {
    var rows =
        readings.water(contract).stream()
            .map(ConsumptionResource::row)
            .collect(Collectors.joining("\r\n", HEAD, "\r\n"));
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consumption.csv\"")
        .build();
  }

  private static String row(MonthUse use) {
    return use.month()
        + ","
        + (use.amount() == null ? "" : use.amount())
        + ","
        + (use.estimated() ? "yes" : "no")
        + ","
        + (use.yearBefore() == null ? "" : use.yearBefore());
  }
}
