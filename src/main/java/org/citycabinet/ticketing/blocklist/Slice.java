package org.citycabinet.ticketing.blocklist;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** The part of some bytes that was asked for, with the headers that tell it. */
final class Slice {
  private final byte[] all;
  private final String range;

  Slice(byte[] all, String range) {
    this.all = all;
    this.range = range;
  }

  Response.ResponseBuilder response(String type) {
    return ByteRange.of(range, all.length)
        .map(asked -> part(asked, type))
        .orElseGet(() -> whole(all, Response.Status.OK, type));
  }

  private Response.ResponseBuilder part(ByteRange asked, String type) {
    if (asked.isEmpty()) {
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + all.length);
    }
    var sent = Arrays.copyOfRange(all, asked.first(), asked.last() + 1);
    return whole(sent, Response.Status.PARTIAL_CONTENT, type)
        .header(
            "Content-Range", "bytes %d-%d/%d".formatted(asked.first(), asked.last(), all.length));
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
