package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citycabinet.api.JsonBody;
import org.citycabinet.api.Slice;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListFlaw;
import org.citycabinet.words.Refused;

/** The list of blocked media for devices: whole or what changed, in three forms. */
@Path("blocklist")
@ApplicationScoped
@RolesAllowed("DEVICE")
public class BlocklistResource {
  private static final Pattern HELD =
      Pattern.compile("(?:W/)?\"v([0-9]{1,18})-(?:uid-)?(?:bin|json|csv)\"");

  @Inject Blocklists blocklists;
  @Inject Contacts contacts;
  @Inject CurrentUser user;
  @Context Request request;
  @Context HttpHeaders headers;

  /** What a device says of its list. */
  public record Ack(long version, String by, Instant appliedAt, ListFlaw flaw) {}

  /** The list in the signed binary format of {@code src/docs/blocklist-format.md}. */
  @GET
  @Produces(Form.BINARY_TYPE)
  public Response binary(
      @QueryParam("by") String by,
      @QueryParam("since") String since,
      @HeaderParam("Range") String range) {
    return answer(Form.BINARY, by, since, range);
  }

  /** The list as JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(
      @QueryParam("by") String by,
      @QueryParam("since") String since,
      @HeaderParam("Range") String range) {
    return answer(Form.JSON, by, since, range);
  }

  /** The list as CSV. */
  @GET
  @Produces(Form.CSV_TYPE)
  public Response csv(
      @QueryParam("by") String by,
      @QueryParam("since") String since,
      @HeaderParam("Range") String range) {
    return answer(Form.CSV, by, since, range);
  }

  private Response answer(Form form, String keys, String since, String range) {
    var by = kind(keys);
    long held = since == null ? heldByTag() : number("since", since);
    var list = blocklists.recent(user.operator(), held);
    note(held, by, list);
    return since == null ? whole(form, list, by, range) : delta(form, list, by, held, range);
  }

  private Response whole(Form form, Served list, KeyKind by, String range) {
    var tag = new EntityTag("v" + list.head().version() + "-" + form.suffix(by));
    return conditional(tag, range, form, () -> form.full(list, by));
  }

  private Response delta(Form form, Served list, KeyKind by, long base, String range) {
    var tag = new EntityTag("v" + base + "-v" + list.head().version() + "-" + form.suffix(by));
    return blocklists
        .since(list, base)
        .map(change -> conditional(tag, range, form, () -> form.delta(list, change, by)))
        .orElseGet(() -> vary(Response.notModified(tag)).build());
  }

  /** By what the caller reads media. */
  private static KeyKind kind(String by) {
    return switch (by == null ? "serial" : by) {
      case "serial" -> KeyKind.SERIAL;
      case "uid" -> KeyKind.UID;
      default -> throw Refused.field("by", "blocklist.by");
    };
  }

  /** The version whose entity tag the device sends back; 0 where it sends none. */
  private long heldByTag() {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
        .map(HELD::matcher)
        .filter(Matcher::matches)
        .map(found -> Long.parseLong(found.group(1)))
        .orElse(0L);
  }

  /**
   * What a device asks tells what it holds, and by what it reads media; a version that was never
   * made tells nothing.
   */
  private void note(long held, KeyKind by, Served list) {
    if (held >= 0 && held <= list.head().version()) {
      contacts.asks(user.accountId(), held, by);
    }
  }

  private Response conditional(EntityTag tag, String range, Form form, Supplier<byte[]> bytes) {
    var same = request.evaluatePreconditions(tag);
    var answer = same == null ? new Slice(bytes.get(), range).response(form.type()) : same;
    return vary(answer.tag(tag)).build();
  }

  /** What could not be compared with the database says for how long (RFC 9111, 5.1). */
  private Response.ResponseBuilder vary(Response.ResponseBuilder answer) {
    blocklists.age(user.operator()).ifPresent(age -> answer.header("Age", age.toSeconds()));
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
    blocklists.mustBeMade("version", user.operator(), ack.version());
    var by = Optional.ofNullable(ack.by()).map(BlocklistResource::kind).orElse(null);
    var flaw = Optional.ofNullable(ack.flaw()).map(Enum::name).orElse(null);
    contacts.says(user.accountId(), ack.version(), by, ack.appliedAt(), flaw);
  }

  private static Ack ack(JsonBody said) {
    return new Ack(
        said.number("version", 0, Long.MAX_VALUE),
        said.findText("by").orElse(null),
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
