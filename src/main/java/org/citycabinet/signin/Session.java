package org.citycabinet.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.citycabinet.drafts.Drafts;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.RememberToken;
import org.citycabinet.identity.SignIns;
import org.citycabinet.words.Refused;

/** Begins, goes on with and ends a person's session. */
@ApplicationScoped
class Session {
  @Inject SignIns signIns;
  @Inject Accounts accounts;
  @Inject Drafts drafts;

  /** Begins a session; the computer is known from now on, and remembered where that is wished. */
  SignedIn begin(
      Account account, boolean remember, HttpServletRequest request, HttpServletResponse response) {
    var signedIn = SignedIn.begin(account, remember);
    signedIn.keepIn(request);
    Cookies.set(
        request,
        response,
        Cookies.COMPUTER,
        signIns.computerCookie(account),
        Cookies.COMPUTER_LIFE);
    arrive(signedIn, request, response);
    return signedIn;
  }

  /** Only who has come all the way is remembered: a remembered computer is asked for no code. */
  private void arrive(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    if (signedIn.missing() != null) {
      return;
    }
    signIns.arrived(signedIn.caller().id());
    if (signedIn.remember()) {
      String agent = AgentName.of(request.getHeader("User-Agent"));
      String cookie = signIns.remember(signedIn.caller().id(), agent);
      Cookies.set(request, response, Cookies.REMEMBER, cookie, RememberToken.LIFE);
    }
  }

  /** Notes that the step which was missing is done; the account as it is now tells what is next. */
  SignedIn pass(SignedIn.Step done, HttpServletRequest request, HttpServletResponse response) {
    SignedIn before = pending(request, done);
    Account account = accounts.byId(before.caller().id());
    SignedIn.Step next =
        done == SignedIn.Step.SECOND_FACTOR ? SignedIn.afterSecondFactor(account) : null;
    var after = SignedIn.at(next, account, before.remember());
    after.keepIn(request);
    arrive(after, request, response);
    return after;
  }

  /** Goes on in a new session after all of them were ended. */
  void renew(Account account, HttpServletRequest request) {
    SignedIn.at(null, account, false).keepIn(request);
  }

  /** Who has come as far as that step; refused where nobody has. */
  SignedIn pending(HttpServletRequest request, SignedIn.Step step) {
    return SignedIn.in(request)
        .filter(s -> s.missing() == step)
        .orElseThrow(() -> Refused.forbidden("identity.signIn.again"));
  }

  /** Ends the session completely (LUD-07): session, memory of the computer and its cookie. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    SignedIn.in(request).ifPresent(s -> drafts.forgetAll(s.caller().id()));
    Optional<String> cookie = Cookies.value(request, Cookies.REMEMBER);
    cookie.ifPresent(signIns::forget);
    Cookies.remove(request, response, Cookies.REMEMBER);
    Optional.ofNullable(request.getSession(false)).ifPresent(s -> s.invalidate());
  }
}
