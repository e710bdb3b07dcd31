package org.citycabinet.utility.estimate;

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
import org.citycabinet.language.Language;

/** Hands out an estimate as PDF to whoever may see the address (LUD-29). */
@Path("contracts/{contract}/estimates/{year: \\d{4}}/pdf")
@RequestScoped
@RolesAllowed("RESIDENT")
public class EstimateResource {
  @Inject Estimates estimates;
  @Inject Language language;

  /** The PDF; the browser shows it. */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("contract") UUID contract, @PathParam("year") int year) {
    return Response.ok(estimates.pdf(contract, year, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + year + ".pdf\"")
        .build();
  }
}
