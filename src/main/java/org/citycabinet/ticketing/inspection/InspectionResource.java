package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.api.Problem;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;

/** What an inspector's handheld asks: what these media are worth in this vehicle (RIG-56, 58). */
@Path("inspections")
@ApplicationScoped
@RolesAllowed("DEVICE")
@Produces(MediaType.APPLICATION_JSON)
public class InspectionResource {
  private static final int KIBIBYTE = 1_024;
  private static final int MOST_KIBIBYTES = 16;

  @Inject HandheldChecks checks;
  @Inject Inspections inspections;
  @Inject CurrentUser user;
  @Inject Language language;
  @Context UriInfo address;

  /** What a passenger without right pays. */
  public record Due(String clause, SurchargeMeans.When when, long amountCents) {}

  /** What was found of one medium or code. */
  public record Told(
      String medium,
      FindingState state,
      String clause,
      String line1,
      String line2,
      Instant validUntil,
      boolean identityDocument,
      List<Due> surcharges) {}

  /** What was found of all that a passenger showed, in the order of the question. */
  public record Answer(UUID inspection, List<Told> results) {}

  /** Checks up to five media of one passenger. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response inspect(InputStream body) throws IOException {
    var bytes = body.readNBytes(MOST_KIBIBYTES * KIBIBYTE + 1);
    if (bytes.length > MOST_KIBIBYTES * KIBIBYTE) {
      return tooLarge();
    }
    var looked = checks.inspect(new InspectionForm(bytes).read(user.accountId()));
    var id = looked.inspection().id();
    var location = address.getAbsolutePathBuilder().path(id.toString()).build();
    return looked.isNew()
        ? Response.created(location).entity(answer(looked.inspection())).build()
        : Response.status(Response.Status.SEE_OTHER).location(location).build();
  }

  private Response tooLarge() {
    var words =
        Messages.text(language.getLocale(), "inspection.tooLarge", Asked.MOST, MOST_KIBIBYTES);
    return Problem.of("too-large", 413, words, "media").response();
  }

  /** What was found before. */
  @GET
  @Path("{id}")
  public Answer get(@PathParam("id") UUID id) {
    return answer(inspections.one(user.accountId(), id));
  }

  private Answer answer(Inspection inspection) {
    return new Answer(inspection.id(), inspection.findings().stream().map(this::told).toList());
  }

  private Told told(Finding finding) {
    return new Told(
        finding.shown(),
        finding.state(),
        finding.clause(),
        finding.line1(),
        finding.line2(),
        finding.validUntil().orElse(null),
        finding.isIdentityDocument(),
        inspections.dues(finding).stream()
            .map(due -> new Due(due.clause(), due.when(), due.amount().cents()))
            .toList());
  }
}
