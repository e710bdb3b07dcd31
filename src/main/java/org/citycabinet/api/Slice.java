package org.citycabinet.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The part of some bytes that was asked for, with the headers that tell it. */
public final class Slice {
  private final byte[] all;
  private final String range;

  /**
   * A part of those bytes.
   *
   * @param range the request's {@code Range}, or null for all
   */
  public Slice(byte[] all, String range) {
    this.all = all.clone();
    this.range = range;
  }

  /** The answer that carries it: 200 for all, 206 for a part, 416 where there is no such part. */
  public Response.ResponseBuilder response(String type) {
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
        .header("Content-Digest", digest(sent))
        .header("Repr-Digest", digest(all))
        .header(HttpHeaders.CONTENT_LENGTH, sent.length);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
