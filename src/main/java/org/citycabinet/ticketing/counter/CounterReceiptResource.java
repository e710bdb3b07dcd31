package org.citycabinet.ticketing.counter;

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

/** Hands a clerk the receipt of a sale at a counter as PDF, to be printed (RIG-45). */
@Path("staff/sales/{id}/receipt")
@RequestScoped
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class CounterReceiptResource {
  @Inject UndoDesk desk;
  @Inject CounterReceipts receipts;
  @Inject Language language;

  /** The PDF; the browser shows it. Another operator's answers as a missing one does. */
  @GET
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") UUID id) {
    var sale = desk.open(id);
    var name = sale.reference() + ".pdf";
    return Response.ok(receipts.pdf(sale, language.getLocale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
