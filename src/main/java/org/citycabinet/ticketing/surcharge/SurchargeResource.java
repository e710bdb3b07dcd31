package org.citycabinet.ticketing.surcharge;

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

/** Hands staff the invoice or receipt of a surcharge as PDF. */
@Path("staff/surcharges/{id}/paper")
@RequestScoped
@RolesAllowed({"INSPECTOR", "CLERK", "ADMINISTRATOR"})
public class SurchargeResource {
  @Inject SurchargeDesk desk;
  @Inject SurchargePapers papers;
  @Inject Language language;

  /** The PDF; the browser shows it. Another operator's answers as a missing one does. */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    var surcharge = desk.open(id);
    var name = surcharge.reference() + ".pdf";
    return Response.ok(papers.of(surcharge, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
