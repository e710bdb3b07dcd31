package org.citycabinet.ticketing.action;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.citycabinet.api.JsonBody;

/** What a vehicle is to write to cards, and what became of it. */
@Path("action-lists")
@ApplicationScoped
@RolesAllowed("DEVICE")
@Produces(MediaType.APPLICATION_JSON)
public class ActionListResource {
  private static final int LONGEST = 200;

  @Inject ActionLists lists;
  @Context UriInfo address;

  /** All that waits; with a cursor all that changed since. */
  @GET
  public ActionList list(@QueryParam("since") String since) {
    return since == null ? lists.waiting() : lists.since(JsonBody.instant("since", since));
  }

  /** One action, as it stands now. */
  @GET
  @Path("{id}")
  public Action get(@PathParam("id") UUID id) {
    return lists.get(id);
  }

  /** Takes an outcome; one that is told again is not taken again. */
  @POST
  @Path("{id}/outcomes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response note(@PathParam("id") UUID id, InputStream body) {
    var outcome = JsonBody.read(body);
    boolean isNew =
        lists.note(
            id,
            outcome.word("result", ActionResult.class),
            outcome.instant("at"),
            outcome.findText("reason", LONGEST).orElse(null));
    var action = address.getBaseUriBuilder().path("action-lists").path(id.toString()).build();
    return isNew
        ? Response.created(action).build()
        : Response.status(Response.Status.SEE_OTHER).location(action).build();
  }
}
