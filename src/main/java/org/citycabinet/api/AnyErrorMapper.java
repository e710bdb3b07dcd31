package org.citycabinet.api;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.database.Causes;
import org.citycabinet.database.Outage;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * Answers every other error as a problem: never a stack trace, and what is our fault has a number
 * in the log.
 */
@Provider
public class AnyErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(AnyErrorMapper.class.getName());

  @Inject RefusedMapper refusals;
  @Inject Language language;

  @Override
  public Response toResponse(Throwable error) {
    Optional<Refused> refused = Causes.find(error, Refused.class);
    if (refused.isPresent()) {
      return refusals.toResponse(refused.get());
    }
    if (error instanceof WebApplicationException known && known.getResponse().getStatus() < 500) {
      return known(known);
    }
    if (Outage.isBehind(error)) {
      LOG.log(Level.WARNING, "the database is away", error);
      return away();
    }
    if (isUnreadable(error)) {
      return Problem.of("malformed", 400, text("platform.api.malformed"), null).response();
    }
    return unexpected(error);
  }

  private Response away() {
    var answer = Problem.of("unavailable", 503, text("platform.away"), null).response();
    return Response.fromResponse(answer)
        .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS)
        .build();
  }

  private static boolean isUnreadable(Throwable error) {
    return error instanceof ProcessingException
        || Causes.find(error, JsonbException.class).isPresent()
        || Causes.find(error, JsonException.class).isPresent();
  }

  /** A path parameter of the wrong form is answered by JAX-RS as not found; so is it here. */
  private Response known(WebApplicationException error) {
    int status = error.getResponse().getStatus();
    String name = error instanceof NotFoundException ? "missing" : "http-" + status;
    var answer =
        Problem.of(
            name, status, text("platform.api." + (status == 404 ? "missing" : "refused")), null);
    return Response.fromResponse(error.getResponse())
        .type(Problem.MEDIA_TYPE)
        .entity(answer)
        .build();
  }

  private Response unexpected(Throwable error) {
    String reference = Ids.next().toString();
    LOG.log(Level.SEVERE, "unexpected error " + reference, error);
    return new Problem(
            "/problems/unexpected",
            "unexpected",
            500,
            text("platform.error.unexpected"),
            null,
            null,
            reference)
        .response();
  }

  private String text(String key) {
    return Messages.text(language.getLocale(), key);
  }
}
