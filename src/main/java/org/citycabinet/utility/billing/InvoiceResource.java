package org.citycabinet.utility.billing;

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
import org.citycabinet.platform.Language;

/** Hands out an invoice as PDF to whoever may see its address (LUD-12). */
@Path("invoices/{id}/pdf")
@RequestScoped
@RolesAllowed("RESIDENT")
public class InvoiceResource {
  @Inject Invoices invoices;
  @Inject Language language;

  /** The PDF; the browser shows it, or saves it under the invoice's number. */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    var name = invoices.one(id).getNumber().replaceAll("[^A-Za-z0-9-]", "_") + ".pdf";
    return Response.ok(invoices.pdf(id, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
