package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.api.JsonBody;
import org.citycabinet.words.Refused;

/** What a device calls before it can do its work: enrolment, token, time, configuration. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FleetResource {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final int SIGNATURE_LENGTH = 100;
  private static final int MODEL_LENGTH = 80;
  private static final int VEHICLE_LENGTH = 40;

  @Inject Devices devices;
  @Inject Tokens tokens;
  @Inject Configs configs;
  @Inject Clock clock;

  /** What a device sends to be enrolled. */
  public record Wanted(
      String enrolmentCode, Jwk publicKey, String signature, String model, String vehicleId) {}

  /** What it is told. */
  public record Enrolled(UUID deviceId, String kid) {}

  /** A token (RFC 6749). */
  public record Token(String access_token, String token_type, long expires_in) {}

  /** The server's time. */
  public record Time(Instant serverTime) {}

  /** Enrols a device by a code that staff made. */
  @POST
  @PermitAll
  @Path("devices/enrolments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enrol(InputStream body) {
    var device = devices.enrol(enrolment(wanted(JsonBody.read(body))));
    return Response.status(Response.Status.CREATED)
        .entity(new Enrolled(device.getId(), device.getKid()))
        .build();
  }

  private static Wanted wanted(JsonBody said) {
    return new Wanted(
        said.text("enrolmentCode", MODEL_LENGTH),
        Jwk.read(said.part("publicKey")),
        said.text("signature", SIGNATURE_LENGTH),
        said.text("model", MODEL_LENGTH),
        said.text("vehicleId", VEHICLE_LENGTH));
  }

  private static Enrolment enrolment(Wanted wanted) {
    return new Enrolment(
        wanted.enrolmentCode(),
        wanted.publicKey().key(),
        wanted.signature(),
        wanted.model(),
        wanted.vehicleId());
  }

  /** Gives an enrolled device a token for an assertion that it signed (RFC 7523). */
  @POST
  @PermitAll
  @Path("devices/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Token token(
      @FormParam("grant_type") String grant, @FormParam("assertion") String assertion) {
    if (!GRANT.equals(grant)) {
      throw Refused.field("grant_type", "platform.field.unknownWord", GRANT);
    }
    if (assertion == null || assertion.isBlank()) {
      throw Refused.field("assertion", "platform.field.required");
    }
    return new Token(tokens.token(assertion), "Bearer", Tokens.LIFE.toSeconds());
  }

  /** The business time, by which devices set theirs right. */
  @GET
  @PermitAll
  @Path("time")
  public Time time() {
    return new Time(clock.instant());
  }

  /** What the device needs to work offline; 304 where it has it. */
  @GET
  @RolesAllowed("DEVICE")
  @Path("config")
  public Response config(@Context Request request) {
    var config = configs.ofCaller();
    var tag = new EntityTag(config.version());
    var same = request.evaluatePreconditions(tag);
    return (same == null ? Response.ok(config) : same).tag(tag).build();
  }
}
