package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * Asks once more for the password before what hurts; a borrowed session cannot guess it without
 * end.
 */
@ApplicationScoped
public class PasswordGuard {
  @Inject Lockout lockout;
  @Inject Passwords passwords;
  @Inject Accounts accounts;

  /**
   * Asks the caller for the password once more, before what a borrowed session must not do.
   *
   * @param field where it was typed
   * @throws Refused at the field where it is wrong, or after too many wrong ones
   */
  public void checkMine(String field, String password) {
    check(field, accounts.mine(), password);
  }

  /**
   * Checks the password of who is signed in.
   *
   * @param field where it was typed
   * @throws Refused at the field where it is wrong, or after too many wrong ones
   */
  void check(String field, Account account, String password) {
    var key = passwords.inTurn(() -> wrong(account, password));
    key.ifPresent(
        words -> {
          throw Refused.field(field, words, Lockout.WAIT.toMinutes());
        });
  }

  /** What is wrong, if anything. */
  private Optional<String> wrong(Account account, String password) {
    var counters = List.of(new Lockout.Counter("password:" + account.getId(), Lockout.TRIES));
    if (lockout.count(counters).isPresent()) {
      return Optional.of("identity.password.tooMany");
    }
    if (!passwords.matches(password, account.passwordHash())) {
      return Optional.of("identity.password.wrongOld");
    }
    lockout.forget(counters);
    return Optional.empty();
  }
}
