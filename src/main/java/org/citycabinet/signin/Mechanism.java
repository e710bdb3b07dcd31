package org.citycabinet.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.citycabinet.database.Outage;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.RememberToken;
import org.citycabinet.identity.SignIns;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.CallerSource;

/**
 * Tells the container who makes each request: the bearer of a token, the person of the session, or
 * the person whose computer is remembered; and leads who is nobody from a closed page to sign-in.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {
  private static final String BEARER = "Bearer ";
  private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final String UNKNOWN_BEARER =
      "{\"type\":\"/problems/unauthenticated\",\"title\":\"unauthenticated\",\"status\":401,"
          + "\"detail\":\"The token is unknown, has expired or was revoked. Get a new one.\"}";

  private static final String AWAY =
      "{\"type\":\"/problems/unavailable\",\"title\":\"unavailable\",\"status\":503,"
          + "\"detail\":\"The database is away. Nothing was changed; ask again in a moment.\"}";

  @Inject Accounts accounts;
  @Inject SignIns signIns;
  @Inject @Any Instance<CallerSource> sources;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    try {
      return caller(request, response, context);
    } catch (RuntimeException e) {
      if (!Outage.isBehind(e)) {
        throw e;
      }
      Outage.retryLater(response);
      return PagePaths.isApi(PagePaths.path(request))
          ? problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, AWAY)
          : refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private AuthenticationStatus caller(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = PagePaths.path(request);
    String header = request.getHeader("Authorization");
    if (PagePaths.isApi(path) && header != null && header.startsWith(BEARER)) {
      return bearer(header.substring(BEARER.length()), context);
    }
    if (PagePaths.isResource(path)) {
      return context.doNothing();
    }
    if (!PagePaths.isPlain(path)) {
      return refuse(response, HttpServletResponse.SC_NOT_FOUND);
    }
    Optional<SignedIn> signedIn = session(request).or(() -> remembered(request, response));
    if (signedIn.isPresent() && signedIn.get().missing() == null) {
      return admit(signedIn.get().caller(), path, response, context);
    }
    return PagePaths.isOpen(path) ? context.doNothing() : leadAway(request, response, signedIn);
  }

  private AuthenticationStatus bearer(String token, HttpMessageContext context) {
    Optional<Caller> caller = sources.stream().flatMap(s -> s.bearer(token).stream()).findFirst();
    return caller.map(c -> notify(c, context)).orElseGet(() -> unknownBearer(context));
  }

  /** A token that is nobody's is a problem for a program to read, not a page. */
  private static AuthenticationStatus unknownBearer(HttpMessageContext context) {
    HttpServletResponse response = context.getResponse();
    response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return problem(response, HttpServletResponse.SC_UNAUTHORIZED, UNKNOWN_BEARER);
  }

  private static AuthenticationStatus problem(
      HttpServletResponse response, int status, String words) {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    try {
      response.getWriter().write(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private Optional<SignedIn> session(HttpServletRequest request) {
    Optional<SignedIn> found = SignedIn.in(request);
    if (found.isEmpty() || found.get().isFresh(CHECK_NANOS)) {
      return found;
    }
    SignedIn known = found.get();
    if (!known.isOf(accounts.sessionVersion(known.caller().id()))) {
      request.getSession().invalidate();
      return Optional.empty();
    }
    known.checked().refreshIn(request);
    return found;
  }

  private Optional<SignedIn> remembered(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> cookie = Cookies.value(request, Cookies.REMEMBER);
    var recalled = cookie.filter(c -> !c.isEmpty()).flatMap(signIns::recall);
    if (cookie.isPresent() && recalled.isEmpty()) {
      Cookies.remove(request, response, Cookies.REMEMBER);
    }
    return recalled.map(
        r -> {
          if (!cookie.equals(Optional.of(r.cookie()))) {
            Cookies.set(request, response, Cookies.REMEMBER, r.cookie(), RememberToken.LIFE);
          }
          SignedIn signedIn = SignedIn.recalled(r.account());
          signedIn.keepIn(request);
          return signedIn;
        });
  }

  private AuthenticationStatus admit(
      Caller caller, String path, HttpServletResponse response, HttpMessageContext context) {
    if (PagePaths.isFor(path, caller.roles())) {
      return notify(caller, context);
    }
    if (path.equals("/")) {
      return redirect(response, "/staff/");
    }
    context.getRequest().setAttribute(Caller.ATTRIBUTE, caller);
    return refuse(response, HttpServletResponse.SC_FORBIDDEN);
  }

  private static AuthenticationStatus notify(Caller caller, HttpMessageContext context) {
    context.getRequest().setAttribute(Caller.ATTRIBUTE, caller);
    return context.notifyContainerAboutLogin(new CallerPrincipal(caller.name()), caller.roles());
  }

  private static AuthenticationStatus leadAway(
      HttpServletRequest request, HttpServletResponse response, Optional<SignedIn> signedIn) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String from = URLEncoder.encode(PagePaths.path(request) + query, StandardCharsets.UTF_8);
    String to = signedIn.map(s -> s.missing().path()).orElse("/identity/sign-in");
    return redirect(response, to + (from.equals("%2F") ? "" : "?from=" + from));
  }

  private static AuthenticationStatus redirect(HttpServletResponse response, String to) {
    try {
      response.sendRedirect(to);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
