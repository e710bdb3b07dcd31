package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.citycabinet.platform.Documents;

/** Hands out a file that goes with a notice to whoever received it (LUD-23). */
@Path("notices/{notice}/files/{document}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class NoticeResource {
  @Inject Notices notices;
  @Inject Documents documents;

  /** The file under its own name; never shown as a page of ours. */
  @GET
  public Response file(@PathParam("notice") UUID notice, @PathParam("document") UUID document) {
    var file = notices.attachment(notice, document);
    var name = URLEncoder.encode(file.getName(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(documents.content(file), file.getContentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }
}
