package org.citycabinet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Set;
import org.citycabinet.language.Language;
import org.citycabinet.language.Languages;

/**
 * Remembers the language and the look that a person picks by a link: {@code ?language=lt}, {@code
 * ?theme=dark}.
 */
@WebFilter("/*")
public class PreferenceFilter extends HttpFilter {
  @Serial private static final long serialVersionUID = 1L;
  private static final Set<String> THEMES = Set.of("light", "dark", "system");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean chosen = request.getMethod().equals("GET") && request.getQueryString() != null;
    String language = chosen ? request.getParameter("language") : null;
    String theme = chosen ? request.getParameter("theme") : null;
    if (language == null && theme == null) {
      chain.doFilter(request, response);
      return;
    }
    if (language != null) {
      remember(request, response, Language.COOKIE, Languages.of(language).getLanguage());
    }
    if (theme != null && THEMES.contains(theme)) {
      remember(request, response, "theme", theme);
    }
    response.sendRedirect(samePage(request));
  }

  private static void remember(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /**
   * The same address without the choice; a path that begins with two slashes would lead to another
   * host.
   */
  private static String samePage(HttpServletRequest request) {
    String path = request.getRequestURI().replaceAll("^/+", "/");
    String query =
        request.getQueryString().replaceAll("(^|&)(language|theme)=[^&]*", "").replaceAll("^&", "");
    return query.isEmpty() ? path : path + "?" + query;
  }
}
