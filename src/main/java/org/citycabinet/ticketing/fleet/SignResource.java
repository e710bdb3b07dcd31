package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;

/** Hands out the signs that hang in an operator's vehicles. */
@Path("staff/vehicles/{number}")
@RequestScoped
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
public class SignResource {
  @Inject Vehicles vehicles;
  @Inject Operators operators;
  @Inject Settings settings;
  @Inject Language language;

  /** The sign as a PDF, in the caller's language. */
  @GET
  @Path("sign.pdf")
  @Produces("application/pdf")
  public Response sign(@PathParam("number") String number) {
    var vehicle = vehicles.mine(number);
    var locale = language.getLocale();
    var operator = operators.operator(vehicle.getOperator()).name(locale);
    var pdf = new SignPdf(operator, vehicle, vehicle.sign(settings.publicUrl()));
    return Response.ok(pdf.render(locale))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"vehicle-" + vehicle.getNumber() + ".pdf\"")
        .build();
  }
}
