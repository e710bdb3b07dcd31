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

/** Hands out a file that goes with a notice to whoever received it (LUD-23). */
@Path("notices/{notice}/files/{document}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class NoticeResource {
  @Inject Notices notices;
  @Inject Documents documents;

  /** The file, to be saved. */
  @GET
  public Response file(@PathParam("notice") UUID notice, @PathParam("document") UUID document) {
    var file = notices.attachment(notice, document);
    return Download.of(file, documents.content(file));
  }
}
