package org.citycabinet.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Refused;

/** Tells a caller of the API why what it asked for is refused. */
@Provider
@ApplicationScoped
public class RefusedMapper implements ExceptionMapper<Refused> {
  @Context HttpServletRequest request;
  @Inject Language language;

  @Override
  public Response toResponse(Refused refused) {
    String name = refused.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String detail =
        Messages.text(language.getLocale(), refused.key(), refused.arguments().toArray());
    var answer =
        new Problem(
            "/problems/" + name,
            refused.key(),
            refused.kind().status(),
            detail,
            refused.field().orElse(null),
            refused.clause().orElse(null),
            null);
    return refused.kind() == Refused.Kind.TOO_MANY ? later(answer, refused) : answer.response();
  }

  private static Response later(Problem answer, Refused refused) {
    return Response.fromResponse(answer.response())
        .header(HttpHeaders.RETRY_AFTER, refused.arguments().get(0))
        .build();
  }
}
