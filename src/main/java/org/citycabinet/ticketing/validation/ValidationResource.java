package org.citycabinet.ticketing.validation;

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
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.api.Problem;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** One tap while the passenger waits: the server decides. */
@Path("validations")
@ApplicationScoped
@RolesAllowed("DEVICE")
@Produces(MediaType.APPLICATION_JSON)
public class ValidationResource {
  @Inject Validations validations;
  @Inject Turns turns;
  @Inject Sequences sequences;
  @Inject CurrentUser user;
  @Context UriInfo address;

  /**
   * What the reader is told.
   *
   * @param serial the serial number by which the blocklist names the medium, for readers that read
   *     its printed number only; null where a decision is looked up
   * @param kind what kind of medium it is; null likewise
   */
  public record Told(
      Decision decision,
      String line1,
      String line2,
      String sound,
      long fareCents,
      Long balanceCents,
      UUID ticket,
      Instant validUntil,
      String clause,
      Long serial,
      MediumKind kind) {}

  /**
   * What the reader is told where nobody may travel: a problem (RFC 9457) with what is to be shown.
   *
   * @param type a stable name of the kind of problem
   * @param title its short words, in English
   * @param status the HTTP status
   * @param detail both lines in one
   * @param clause the clause of the operator's terms that decided, or null
   */
  public record Refusal(
      String type,
      String title,
      int status,
      String detail,
      String clause,
      Decision decision,
      String line1,
      String line2,
      String sound,
      Long balanceCents) {}

  /** Decides a tap. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(InputStream body) throws IOException {
    var form = TapForm.of(body);
    var tap = form.read(false);
    var answer = decide(form, tap, form.find("riderCategory", 40));
    if (tap.eventType() == EventType.DIRECTION_CHANGE) {
      turns.told(user.operator(), answer.id(), tap);
    }
    var location = address.getAbsolutePathBuilder().path(answer.id().toString()).build();
    return answer
        .outcome()
        .map(outcome -> response(outcome, answer.medium(), location))
        .orElseGet(() -> Response.status(Response.Status.SEE_OTHER).location(location).build());
  }

  /**
   * Two events of one name or number may come of two devices with one key: a person looks at it.
   */
  private Validations.Answer decide(TapForm form, Tap tap, Optional<String> category) {
    try {
      return decide(tap, category);
    } catch (Refused e) {
      if (e.key().equals(Validations.CONFLICT)) {
        sequences.contradict(user.accountId(), user.operator(), tap, form.json());
      }
      throw e;
    }
  }

  /** Of one event that comes twice the second finds what was decided on the first. */
  private Validations.Answer decide(Tap tap, Optional<String> category) {
    try {
      return validations.decide(tap, category);
    } catch (RuntimeException e) {
      if (!Causes.isTwin(e)) {
        throw e;
      }
      return validations.known(tap).orElseGet(() -> validations.decide(tap, category));
    }
  }

  private static Response response(Outcome outcome, Optional<Medium> medium, URI location) {
    var status = outcome.why().status();
    return status == Response.Status.CREATED.getStatusCode()
        ? Response.created(location).entity(told(outcome, medium)).build()
        : Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .location(location)
            .entity(refusal(outcome))
            .build();
  }

  private static Refusal refusal(Outcome outcome) {
    var name =
        switch (outcome.why()) {
          case NOT_ENOUGH -> "not-enough";
          case BLOCKED -> "blocked";
          case UNKNOWN, GOOD -> "unknown-medium";
        };
    return new Refusal(
        "/problems/" + name,
        name.replace('-', ' '),
        outcome.why().status(),
        (outcome.line1() + " " + outcome.line2()).strip(),
        outcome.clause().isEmpty() ? null : outcome.clause(),
        outcome.decision(),
        outcome.line1(),
        outcome.line2(),
        outcome.sound(),
        cents(outcome.balance()));
  }

  private static Long cents(Money amount) {
    return amount == null ? null : (Long) amount.cents();
  }

  private static Told told(Outcome outcome, Optional<Medium> medium) {
    return new Told(
        outcome.decision(),
        outcome.line1(),
        outcome.line2(),
        outcome.sound(),
        outcome.charged().cents(),
        cents(outcome.balance()),
        outcome.ticket(),
        outcome.validUntil(),
        outcome.clause(),
        medium.map(Medium::issueSerial).orElse(null),
        medium.map(Medium::kind).orElse(null));
  }

  /** What was decided on a tap before. */
  @GET
  @Path("{id}")
  public Told get(@PathParam("id") UUID id) {
    var recorded = validations.get(id);
    return new Told(
        recorded.decision(),
        recorded.line1(),
        recorded.line2(),
        Outcome.sound(recorded.decision()),
        recorded.chargedCents(),
        recorded.balanceCents(),
        recorded.ticket(),
        recorded.validUntil(),
        recorded.clause(),
        null,
        null);
  }
}
