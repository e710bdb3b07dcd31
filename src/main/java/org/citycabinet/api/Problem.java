package org.citycabinet.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What an API says when it cannot do what was asked (RFC 9457).
 *
 * @param type a stable name of the kind of problem, as a relative reference
 * @param title its short words, in English
 * @param status the HTTP status
 * @param detail what happened and how to mend it, in the caller's language
 * @param field the member or parameter at fault, or null
 * @param clause the clause of the operator's terms that decided, or null
 * @param reference the number under which the log has an unexpected error, or null
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String field,
    String clause,
    String reference) {

  /** The media type of problems. */
  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  /** A problem of that name without more to it. */
  public static Problem of(String name, int status, String detail, String field) {
    return new Problem(
        "/problems/" + name, name.replace('-', ' '), status, detail, field, null, null);
  }

  /** The answer that carries it. */
  public Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
