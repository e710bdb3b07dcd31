package org.citycabinet.utility.consumption;

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

/** Hands out what an address used: as a table, and as a Green Button file. */
@Path("contracts/{contract}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class ConsumptionResource {
  private static final String HEAD = "of,unit,month,used,estimated,year_before\r\n";

  @Inject Consumptions consumptions;

  /** Thirteen months of each kind; numbers with a decimal point, an unknown one is empty. */
  @GET
  @Path("consumption.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("contract") UUID contract) {
    var rows =
        consumptions.all(contract).stream()
            .flatMap(each -> each.months().stream().map(use -> row(each, use)))
            .collect(Collectors.joining("\r\n", HEAD, "\r\n"));
    return attachment(rows, "consumption.csv");
  }

  /** Every reading of every register, as ESPI resources in an Atom feed. */
  @GET
  @Path("green-button.xml")
  @Produces("application/atom+xml; charset=UTF-8")
  public Response greenButton(@PathParam("contract") UUID contract) {
    return attachment(consumptions.greenButton(contract), "green-button.xml");
  }

  private static Response attachment(Object content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String row(Consumption of, MonthUse use) {
    return String.join(
        ",",
        of.group().name(),
        of.unit(),
        use.month().toString(),
        use.amount() == null ? "" : use.amount().toPlainString(),
        use.estimated() ? "yes" : "no",
        use.yearBefore() == null ? "" : use.yearBefore().toPlainString());
  }
}
