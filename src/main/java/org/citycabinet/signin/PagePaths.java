package org.citycabinet.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.citycabinet.identity.Role;

/**
 * Which addresses are open to everybody, which to staff only; every page not named here needs a
 * sign-in.
 */
final class PagePaths {
  private static final Set<String> OPEN =
      Set.of(
          "/identity/sign-in",
          "/identity/second-factor",
          "/identity/password",
          "/identity/forgot",
          "/identity/reset",
          "/identity/activate",
          "/identity/confirm-email",
          "/identity/e-identity",
          "/identity/e-identity/return",
          "/identity/signed-out",
          "/identity/undo-email",
          "/registration/code",
          "/registration/finish",
          "/registration/recover",
          "/registration/register");
  private static final List<String> OPEN_FOLDERS =
      List.of("/api/", "/health", "/metrics", "/openapi", "/platform/", "/operator/", "/open/");
  private static final List<String> RESOURCES =
      List.of(
          "/jakarta.faces.resource/",
          "/static/",
          "/favicon.ico",
          "/manifest.webmanifest",
          "/service-worker.js");

  private PagePaths() {}

  static String path(HttpServletRequest request) {
    return request
        .getRequestURI()
        .substring(request.getContextPath().length())
        .replaceAll("^/+", "/");
  }

  static boolean isApi(String path) {
    return path.startsWith("/api/");
  }

  /**
   * Whether it is written as our links write it. The container would decode and shorten other ways
   * to write it, and the walls here look at it as it is written.
   */
  static boolean isPlain(String path) {
    return isApi(path) || !(path.contains("%") || path.contains(";") || path.contains("/."));
  }

  static boolean isResource(String path) {
    return RESOURCES.stream().anyMatch(path::startsWith);
  }

  private static boolean isStaff(String path) {
    return path.startsWith("/staff/");
  }

  static boolean isOpen(String path) {
    return OPEN.contains(path.replaceAll("\\.xhtml$", ""))
        || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
  }

  /** Whether somebody with those roles has anything to do there. */
  static boolean isFor(String path, Set<String> roles) {
    if (path.startsWith("/identity/") || isApi(path) || isOpen(path)) {
      return true;
    }
    boolean resident = roles.contains(Role.RESIDENT.name());
    return isStaff(path) ? !roles.equals(Set.of(Role.RESIDENT.name())) : resident;
  }

  /** The address to go on to after signing in: one of ours, or else the front page. */
  static String goOn(String from) {
    boolean ours =
        from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\");
    return ours && from.chars().noneMatch(c -> c < ' ') ? from : "/";
  }

  /** The address of a step that a sign-in still lacks, with where to go on after it. */
  static String step(SignedIn.Step step, String from) {
    String then = goOn(from);
    return step.path()
        + (then.equals("/") ? "" : "?from=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
  }
}
