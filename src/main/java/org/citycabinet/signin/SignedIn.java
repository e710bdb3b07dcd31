package org.citycabinet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Role;
import org.citycabinet.platform.Caller;

/**
 * What a session knows of who is signed in.
 *
 * @param caller the person
 * @param version the account's session version at sign-in; another one ends the session
 * @param missing what has still to be done before anything else, or null
 * @param checkedAt when the version was last compared, in nanoseconds of the machine
 */
record SignedIn(Caller caller, int version, Step missing, boolean remember, long checkedAt)
    implements Serializable {
  private static final String ATTRIBUTE = "org.citycabinet.signedIn";

  /** What a sign-in may still lack. */
  enum Step {
    /** The code of the second factor. */
    SECOND_FACTOR("/identity/second-factor"),
    /** A password of one's own (LUD-03). */
    PASSWORD("/identity/password");

    private final String path;

    Step(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  /** Whose name and password were right. */
  static SignedIn begin(Account account, boolean remember) {
    return at(firstStep(account), account, remember && !account.isStaff());
  }

  /** Whom a computer remembers that got past the second step once. */
  static SignedIn recalled(Account account) {
    return at(afterSecondFactor(account), account, false);
  }

  static SignedIn at(Step missing, Account account, boolean remember) {
    return new SignedIn(
        account.asCaller(), account.sessionVersion(), missing, remember, System.nanoTime());
  }

  private static Step firstStep(Account account) {
    return account.isStaff() || account.secondFactor().isPresent()
        ? Step.SECOND_FACTOR
        : afterSecondFactor(account);
  }

  static Step afterSecondFactor(Account account) {
    return account.isMustChangePassword() ? Step.PASSWORD : null;
  }

  /** Whether what the session knows may be trusted unasked; the rights of staff end at once. */
  boolean isFresh(long nanos) {
    boolean resident = caller.roles().equals(Set.of(Role.RESIDENT.name()));
    return resident && System.nanoTime() - checkedAt < nanos;
  }

  /** Whether it is a session of that version; a closed account has none. */
  boolean isOf(int current) {
    return current > 0 && current == version;
  }

  SignedIn checked() {
    return new SignedIn(caller, version, missing, remember, System.nanoTime());
  }

  static Optional<SignedIn> in(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
  }

  /** Keeps it in a session with a new id, so that an id known before is worth nothing. */
  void keepIn(HttpServletRequest request) {
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    refreshIn(request);
  }

  void refreshIn(HttpServletRequest request) {
    request.getSession(true).setAttribute(ATTRIBUTE, this);
  }
}
