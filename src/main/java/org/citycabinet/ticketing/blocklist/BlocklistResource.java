package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.citycabinet.api.JsonBody;
import org.citycabinet.api.Slice;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.wire.ListFlaw;
import org.citycabinet.words.Refused;

/** The list of blocked media for devices: whole or what changed, in three forms. */
@Path("blocklist")
@RequestScoped
@RolesAllowed("DEVICE")
public class BlocklistResource {
  @Inject Blocklists blocklists;
  @Inject Devices devices;
  @Inject CurrentUser user;
  @Context Request request;

  /** What a device says of its list. */
  public record Ack(long version, Instant appliedAt, ListFlaw flaw) {}

  /** The list in the signed binary format of {@code src/docs/blocklist-format.md}. */
  @GET
  @Produces(Form.BINARY_TYPE)
  public Response binary(@QueryParam("since") String since, @HeaderParam("Range") String range) {
    return answer(Form.BINARY, since, range);
  }

  /** The list as JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@QueryParam("since") String since, @HeaderParam("Range") String range) {
    return answer(Form.JSON, since, range);
  }

  /** The list as CSV. */
  @GET
  @Produces(Form.CSV_TYPE)
  public Response csv(@QueryParam("since") String since, @HeaderParam("Range") String range) {
    return answer(Form.CSV, since, range);
  }

  private Response answer(Form form, String since, String range) {
    var list = blocklists.current(user.operator());
    if (since == null) {
      var tag = new EntityTag("v" + list.head().version() + "-" + form.suffix());
      return conditional(tag, range, form, () -> form.full(list));
    }
    var base = number("since", since);
    var tag = new EntityTag("v" + base + "-v" + list.head().version() + "-" + form.suffix());
    return blocklists
        .since(list, base)
        .map(change -> conditional(tag, range, form, () -> form.delta(list, change)))
        .orElseGet(() -> vary(Response.notModified(tag)).build());
  }

  private Response conditional(EntityTag tag, String range, Form form, Supplier<byte[]> bytes) {
    var same = request.evaluatePreconditions(tag);
    var answer = same == null ? new Slice(bytes.get(), range).response(form.type()) : same;
    return vary(answer.tag(tag)).build();
  }

  private static Response.ResponseBuilder vary(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /** A device has taken a version into use, or says why it did not. */
  @POST
  @Path("acks")
  @Consumes(MediaType.APPLICATION_JSON)
  public void acknowledge(InputStream body) {
    var ack = ack(JsonBody.read(body));
    if (ack.version() > blocklists.current(user.operator()).head().version()) {
      throw Refused.field("version", "blocklist.ack.version");
    }
    var flaw = Optional.ofNullable(ack.flaw()).map(Enum::name);
    devices.holdsBlocklist(ack.version(), ack.appliedAt(), flaw.orElse(null));
  }

  private static Ack ack(JsonBody said) {
    return new Ack(
        said.number("version", 0, Long.MAX_VALUE),
        said.instant("appliedAt"),
        said.findText("flaw")
            .map(word -> JsonBody.word("flaw", word, ListFlaw.class))
            .orElse(null));
  }

  private static long number(String field, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refused.field(field, "platform.field.number");
    }
  }
}
