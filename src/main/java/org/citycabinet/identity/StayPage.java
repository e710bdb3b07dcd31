package org.citycabinet.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What every page of who is signed in knows of the session: how long it lasts, what it may give
 * back.
 */
@Named
@RequestScoped
public class StayPage {
  @Inject HttpServletRequest request;
  @Inject CurrentUser user;
  @Inject Drafts drafts;

  /** How long the session lasts from now on if nothing is done, in seconds. */
  public int getSeconds() {
    return request.getSession().getMaxInactiveInterval();
  }

  /** Whether something typed in an earlier session waits. */
  public boolean isDraftWaiting() {
    return drafts.isWaiting(user.accountId(), request.getSession().getId());
  }
}
