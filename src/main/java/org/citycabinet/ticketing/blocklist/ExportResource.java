package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.citycabinet.api.JsonBody;

/** The nightly artefacts. */
@Path("exports/blocklists/{date}")
@RequestScoped
public class ExportResource {
  @Inject Exports exports;

  /** The artefact of a day: a ZIP with the lists, a manifest and its detached signature. */
  @GET
  @RolesAllowed({"DEVICE", "ADMINISTRATOR", "CLERK"})
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  public Response get(@PathParam("date") String date, @Context Request request) {
    var day = JsonBody.date("date", date);
    var artefact = exports.artefact(day);
    var tag = new EntityTag(artefact.sha256());
    var same = request.evaluatePreconditions(tag);
    return (same == null ? Response.ok(artefact.file().toFile(), "application/zip") : same)
        .tag(tag)
        .header("Repr-Digest", Digests.headerOf(artefact.sha256()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"blocklist-" + day + ".zip\"")
        .build();
  }
}
