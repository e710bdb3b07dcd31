package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Shows an inspector the photograph on the card that is being checked (RIG-4.4). */
@Path("staff/findings/{id}/photograph")
@RequestScoped
@RolesAllowed("INSPECTOR")
public class PhotographResource {
  @Inject InspectionDesk desk;

  /** The picture; of somebody else's check it answers as a missing one. */
  @GET
  @Produces("image/jpeg")
  public Response photograph(@PathParam("id") UUID id) {
    return Response.ok(desk.photograph(id)).build();
  }
}
