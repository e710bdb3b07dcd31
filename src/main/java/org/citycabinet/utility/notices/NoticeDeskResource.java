package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.citycabinet.api.Download;
import org.citycabinet.files.Documents;

/** Hands out a file that goes with a notice to those who write it. */
@Path("staff/notices/{notice}/files/{document}")
@RequestScoped
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class NoticeDeskResource {
  @Inject NoticeDesk desk;
  @Inject Documents documents;

  /** The file, to be saved. */
  @GET
  public Response file(@PathParam("notice") UUID notice, @PathParam("document") UUID document) {
    var file = desk.attachment(notice, document);
    return Download.of(file, documents.content(file));
  }
}
