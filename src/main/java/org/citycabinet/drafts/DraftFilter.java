package org.citycabinet.drafts;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import org.citycabinet.platform.Caller;

/** What is sent is no draft any more. */
@WebFilter("/*")
public class DraftFilter extends HttpFilter {
  /** Stands in a session that has kept a draft. */
  static final String KEPT = "org.citycabinet.draftKept";

  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Drafts drafts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
    if (isForm(request) && caller != null && session != null && hasKept(session)) {
      drafts.forget(new Drafts.Spot(caller.id(), session.getId(), place(request)));
    }
    chain.doFilter(request, response);
  }

  private static boolean hasKept(HttpSession session) {
    return session.getAttribute(KEPT) != null;
  }

  /** A whole form, as against a part that a page sends by itself. */
  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getHeader("Faces-Request") == null
        && !request.getRequestURI().equals("/identity/draft")
        && !request.getRequestURI().equals("/identity/session");
  }

  /**
   * Where the form stood; the page says so itself, since an answer's address may lack its query.
   */
  private static String place(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    return referer == null ? request.getRequestURI() : referer.replaceFirst("^\\w+://[^/]+", "");
  }
}
