package org.citycabinet.drafts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.citycabinet.identity.CurrentUser;

/**
 * What every page of who is signed in knows of the session: how long it lasts, what it may give
 * back.
 */
@Named
@RequestScoped
public class StayPage {
  private static final String NONE_WAITS = "org.citycabinet.noDraftWaits";

  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject Drafts drafts;

  /** How long the session lasts from now on if nothing is done, in seconds. */
  public int getSeconds() {
    return request.getSession().getMaxInactiveInterval();
  }

  /** Whether something typed in an earlier session waits; asked until a session knows of none. */
  public boolean isDraftWaiting() {
    HttpSession session = request.getSession();
    boolean known = user.accountId().equals(session.getAttribute(NONE_WAITS));
    boolean waiting = !known && drafts.isWaiting(user.accountId(), session.getId());
    if (!known && !waiting) {
      session.setAttribute(NONE_WAITS, user.accountId());
    }
    return waiting;
  }
}
