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
import org.citycabinet.language.Language;
import org.citycabinet.utility.invoice.Papers;

/** Hands out an invoice to whoever may see its address (LUD-12). */
@Path("invoices/{id}")
@RequestScoped
@RolesAllowed("RESIDENT")
public class InvoiceResource {
  @Inject Invoices invoices;
  @Inject Language language;

  /** The PDF; the browser shows it, or saves it under the invoice's number. */
  @GET
  @Path("pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    return Response.ok(invoices.pdf(id, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(id) + ".pdf\"")
        .build();
  }

  /** The UBL file, for accounting programs. */
  @GET
  @Path("xml")
  @Produces("application/xml")
  public Response xml(@PathParam("id") UUID id) {
    return Response.ok(invoices.xml(id, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(id) + ".xml\"")
        .build();
  }

  private String name(UUID id) {
    return Papers.name(invoices.one(id));
  }
}
