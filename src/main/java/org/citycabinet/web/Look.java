package org.citycabinet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;

/** How the present page looks: light, dark, or as the system wishes. */
@Named("look")
@RequestScoped
public class Look {
  private static final Set<String> FRONTS = Set.of("/", "/staff/");
  private static final Set<String> CHOSEN = Set.of("light", "dark");

  @Inject HttpServletRequest request;

  /** {@code light} or {@code dark} where the person chose; {@code system} otherwise. */
  public String getTheme() {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(c -> c.getName().equals("theme") && CHOSEN.contains(c.getValue()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("system");
  }

  /** What the switch on the page leads to. */
  public String getOther() {
    return getTheme().equals("dark") ? "light" : "dark";
  }

  /**
   * Whether the page lies under that address; marks the menu's entry. A front page is no other
   * page's roof.
   */
  public boolean isUnder(String path) {
    String here = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
    String uri =
        (here == null ? request.getRequestURI() : here).replaceAll("index(\\.xhtml)?$", "");
    return FRONTS.contains(path) ? uri.equals(path) : uri.startsWith(path);
  }

  /** The address of the page without its query, for links back to itself. */
  public String getHere() {
    return request.getRequestURI().replaceAll("^/+", "/");
  }

  /**
   * Whether only the page's progress is looked at. The session keeps nothing of such a look, so
   * that many of them do not push out the forms that the person has open.
   */
  public boolean isGlance() {
    return request.getHeader("X-Glance") != null;
  }

  /** The query of the page, with {@code &} at its end, or nothing. */
  public String getQuery() {
    String query = request.getQueryString();
    return query == null ? "" : query + "&";
  }
}
