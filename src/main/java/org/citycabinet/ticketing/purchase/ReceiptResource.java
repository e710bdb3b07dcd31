package org.citycabinet.ticketing.purchase;

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

/** Hands the buyer the receipt of a purchase as PDF (RIG-45). */
@Path("purchases/{id}/receipt")
@RequestScoped
@RolesAllowed("RESIDENT")
public class ReceiptResource {
  @Inject Purchases purchases;
  @Inject Receipts receipts;
  @Inject Language language;

  /**
   * The PDF; the browser shows it, or saves it under the purchase's reference. What is not paid, or
   * another's, answers as a missing one does.
   */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    var purchase = purchases.minePaid(id);
    var name = purchase.reference() + ".pdf";
    return Response.ok(receipts.pdf(purchase, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
