package org.citycabinet.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.platform.Caller;
import org.citycabinet.words.Refused;

/** Who makes the present request. */
@Named("me")
@RequestScoped
public class CurrentUser {
  @Inject HttpServletRequest request;
  @Inject Language language;

  /** The caller, where one is signed in. */
  public Optional<Caller> caller() {
    return Optional.ofNullable((Caller) request.getAttribute(Caller.ATTRIBUTE));
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return caller().isPresent();
  }

  /** Whether a member of staff is signed in. */
  public boolean isStaff() {
    return caller().map(c -> c.operator() != null || is("ADMINISTRATOR")).orElse(false);
  }

  /**
   * The account's (or the device's) identifier.
   *
   * @throws Refused where nobody is signed in
   */
  public UUID accountId() {
    return caller().map(Caller::id).orElseThrow(CurrentUser::forbidden);
  }

  /** The name to sign in with, for the audit trail and the page. */
  public String getUsername() {
    return caller().map(Caller::name).orElse("");
  }

  /** Whether the caller has that role. */
  public boolean is(String role) {
    return caller().map(c -> c.roles().contains(role)).orElse(false);
  }

  /**
   * The code of the operator that the caller works for.
   *
   * @throws Refused where the caller works for none
   */
  public String operator() {
    return caller().map(Caller::operator).orElseThrow(CurrentUser::forbidden);
  }

  /** Whether the caller works for an operator. */
  public boolean isEmployed() {
    return caller().map(Caller::operator).isPresent();
  }

  /**
   * Lets a request that bears a private address of somebody's see what that resident sees. Only for
   * what reads: whoever has the address is not the resident.
   *
   * @throws Refused where the account cannot be used any more
   */
  public void readFor(Account owner) {
    if (!owner.isActive()) {
      throw Refused.missing("platform.error.missing");
    }
    var reader = new Caller(owner.getId(), owner.getUsername(), Set.of(Role.RESIDENT.name()), null);
    request.setAttribute(Caller.ATTRIBUTE, reader);
  }

  /** The language of the request. */
  public Locale locale() {
    return language.getLocale();
  }

  private static Refused forbidden() {
    return Refused.forbidden("platform.error.forbidden");
  }
}
