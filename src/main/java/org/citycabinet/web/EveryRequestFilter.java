package org.citycabinet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.citycabinet.database.Outage;
import org.citycabinet.platform.Ids;

/**
 * What holds for every request: it has a number that the log and the answer carry, headers that
 * browsers obey, and where it changes something it must not come from a foreign site.
 */
@WebFilter("/*")
public class EveryRequestFilter extends HttpFilter {
  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger("org.citycabinet.request");

  /** As in web.xml. */
  private static final long MOST_BYTES = 50L * 1024 * 1024;

  /** Some addresses are known to their owner only: they hold a token, and logs are read. */
  private static final Pattern SECRETS = Pattern.compile("[\\w-]{43,}");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> NO_PAGES =
      Set.of("/api/", "/jakarta.faces.resource/", "/health", "/metrics", "/openapi");
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = Ids.next().toString();
    request.setAttribute("requestId", id);
    long begun = System.nanoTime();
    headers(request, response, id);
    try {
      if (isForeign(request)) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else if (request.getContentLengthLong() > MOST_BYTES) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      } else if (offersUpgrade(request)) {
        tellNoUpgrade(response);
      } else {
        chain.doFilter(request, response);
      }
    } catch (ServletException | RuntimeException e) {
      if (!Outage.isBehind(e) || response.isCommitted()) {
        throw e;
      }
      Outage.tell(response);
    } finally {
      log(request, response, id, (System.nanoTime() - begun) / 1_000_000);
    }
  }

  private static void headers(HttpServletRequest request, HttpServletResponse response, String id) {
    response.setHeader("X-Request-Id", id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    if (!isPage(request)) {
      response.setHeader("Content-Security-Policy", POLICY);
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** Pages have a policy of their own, which admits their scripts by a number used once. */
  private static boolean isPage(HttpServletRequest request) {
    return NO_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  /**
   * Browsers say where a request comes from; who says nothing is no browser and carries no cookies
   * by itself.
   */
  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return !SAFE.contains(request.getMethod())
        && site != null
        && !site.equals("same-origin")
        && !site.equals("none");
  }

  /**
   * The server takes what follows such a request for the other protocol's: a body has no end, and
   * long answers lose their headers.
   */
  private static boolean offersUpgrade(HttpServletRequest request) {
    return request.getHeader("Upgrade") != null;
  }

  private static void tellNoUpgrade(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setHeader("Connection", "close");
    response.setContentType("text/plain");
    response
        .getWriter()
        .println("This address speaks HTTP/1.1. Send the request without the header Upgrade.");
  }

  /**
   * One line a request, for whoever looks for what happened to one; files of the page's looks are
   * not told.
   */
  private static void log(
      HttpServletRequest request, HttpServletResponse response, String id, long millis) {
    var level =
        request.getRequestURI().startsWith("/jakarta.faces.resource/") ? Level.FINE : Level.INFO;
    LOG.log(
        level,
        () ->
            "request="
                + id
                + " method="
                + request.getMethod()
                + " path="
                + SECRETS.matcher(request.getRequestURI()).replaceAll("*")
                + " status="
                + response.getStatus()
                + " millis="
                + millis);
  }
}
