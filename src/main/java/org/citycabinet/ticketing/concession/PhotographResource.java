package org.citycabinet.ticketing.concession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** The photograph of an application, for the clerk who decides about it. */
@RequestScoped
@RolesAllowed("CLERK")
@Path("/staff/applications")
public class PhotographResource {
  @Inject ConcessionDesk desk;

  /** The picture; 404 where the clerk's operator has no such application. */
  @GET
  @Path("{id}/photograph")
  @Produces("image/jpeg")
  public byte[] photograph(@PathParam("id") UUID id) {
    return desk.photograph(id);
  }
}
