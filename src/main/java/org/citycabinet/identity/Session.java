package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.citycabinet.words.Refused;

/** Begins, goes on with and ends a person's session. */
@ApplicationScoped
class Session {
  @Inject SignIns signIns;
  @Inject Accounts accounts;

  /** Begins a session; the computer is known from now on, and remembered where that is wished. */
  SignedIn begin(
      Account account, boolean remember, HttpServletRequest request, HttpServletResponse response) {
    var signedIn = SignedIn.begin(account);
    signedIn.keepIn(request);
    Cookies.set(
        request,
        response,
        Cookies.COMPUTER,
        signIns.computerCookie(account),
        Cookies.COMPUTER_LIFE);
    if (remember && !account.isStaff()) {
      String cookie = signIns.remember(account.getId());
      Cookies.set(request, response, Cookies.REMEMBER, cookie, RememberToken.LIFE);
    }
    return signedIn;
  }

  /** Notes that the step which was missing is done; the account as it is now tells what is next. */
  SignedIn pass(SignedIn.Step done, HttpServletRequest request) {
    SignedIn before = pending(request, done);
    Account account = accounts.byId(before.caller().id());
    SignedIn.Step next =
        done == SignedIn.Step.SECOND_FACTOR ? SignedIn.afterSecondFactor(account) : null;
    var after = new SignedIn(account.asCaller(), account.sessionVersion(), next, System.nanoTime());
    after.keepIn(request);
    return after;
  }

  /** Goes on in a new session after a change of password ended all of them. */
  void renew(Account account, HttpServletRequest request) {
    new SignedIn(account.asCaller(), account.sessionVersion(), null, System.nanoTime())
        .keepIn(request);
  }

  /** Who has come as far as that step; refused where nobody has. */
  SignedIn pending(HttpServletRequest request, SignedIn.Step step) {
    return SignedIn.in(request)
        .filter(s -> s.missing() == step)
        .orElseThrow(() -> Refused.forbidden("identity.signIn.again"));
  }

  /** Ends the session completely (LUD-07): session, memory of the computer and its cookie. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> cookie = Cookies.value(request, Cookies.REMEMBER);
    cookie.ifPresent(signIns::forget);
    Cookies.remove(request, response, Cookies.REMEMBER);
    Optional.ofNullable(request.getSession(false)).ifPresent(s -> s.invalidate());
  }
}
