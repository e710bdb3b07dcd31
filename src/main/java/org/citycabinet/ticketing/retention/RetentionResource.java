package org.citycabinet.ticketing.retention;

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

/** Hands staff the act on a retained card as PDF (RIG-68). */
@Path("staff/retentions/{id}/act")
@RequestScoped
@RolesAllowed({"INSPECTOR", "CLERK", "ADMINISTRATOR"})
public class RetentionResource {
  @Inject RetentionDesk desk;
  @Inject Language language;

  /** The PDF; the browser shows it. Another operator's answers as a missing one does. */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    var act = desk.open(id);
    var name = act.reference() + ".pdf";
    return Response.ok(desk.paper(act).render(language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
