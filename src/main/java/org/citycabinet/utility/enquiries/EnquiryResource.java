package org.citycabinet.utility.enquiries;

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

/** Hands out a file that goes with a question to whoever asked it. */
@Path("enquiries/{enquiry}/files/{document}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class EnquiryResource {
  @Inject Enquiries enquiries;
  @Inject Documents documents;

  /** The file, to be saved. */
  @GET
  public Response file(@PathParam("enquiry") UUID enquiry, @PathParam("document") UUID document) {
    var file = enquiries.file(enquiry, document);
    return Download.of(file, documents.content(file));
  }
}
