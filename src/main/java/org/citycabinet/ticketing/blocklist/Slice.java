package org.citycabinet.ticketing.blocklist;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The part of some bytes that was asked for (RFC 9110, section 14): one range of bytes. What asks
 * for several, or cannot be read, gets everything.
 */
final class Slice {
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

  private final byte[] all;
  private final String range;

  Slice(byte[] all, String range) {
    this.all = all;
    this.range = range == null ? "" : range.strip();
  }

  Response.ResponseBuilder response(String type) {
    var asked = RANGE.matcher(range);
    if (!asked.matches() || range.equals("bytes=-")) {
      return whole(all, Response.Status.OK, type);
    }
    var first = first(asked.group(1), asked.group(2));
    var last = last(asked.group(1), asked.group(2));
    if (first > last || first >= all.length) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + all.length);
    }
    return whole(Arrays.copyOfRange(all, first, last + 1), Response.Status.PARTIAL_CONTENT, type)
        .header("Content-Range", "bytes %d-%d/%d".formatted(first, last, all.length));
  }

  private int first(String from, String to) {
    return from.isEmpty() ? Math.max(0, all.length - Integer.parseInt(to)) : Integer.parseInt(from);
  }

  private int last(String from, String to) {
    return from.isEmpty() || to.isEmpty()
        ? all.length - 1
        : Math.min(all.length - 1, Integer.parseInt(to));
  }

  /** {@code Content-Digest} is of what is sent, {@code Repr-Digest} of the whole (RFC 9530). */
  private Response.ResponseBuilder whole(byte[] sent, Response.Status status, String type) {
    return Response.status(status)
        .entity(sent)
        .type(type)
        .header("Accept-Ranges", "bytes")
        .header("Content-Digest", Digests.header(sent))
        .header("Repr-Digest", Digests.header(all))
        .header(HttpHeaders.CONTENT_LENGTH, sent.length);
  }
}
