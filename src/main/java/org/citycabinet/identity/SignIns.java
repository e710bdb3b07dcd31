package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Lockout.Counter;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/**
 * Checks who somebody is: by name and password (LUD-01), or by a computer that is remembered
 * (LUD-02).
 */
@ApplicationScoped
public class SignIns {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Lockout lockout;
  @Inject Passwords passwords;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /**
   * What was typed, and where.
   *
   * @param username a user name, an e-mail address or a mobile number
   */
  public record Attempt(String username, String password, String computer, String network) {}

  /**
   * How it went.
   *
   * @param account who it is, where name and password are right
   * @param blockedUntil until when this computer has to wait, where it has to
   */
  public record Answer(Optional<Account> account, Optional<Instant> blockedUntil) {}

  /** A cookie's two halves: which computer, and the proof. */
  public record Remembered(Account account, String cookie) {}

  /**
   * Checks name and password; an unknown name takes as long and answers the same as a wrong
   * password.
   *
   * @throws Refused where so many sign in that this attempt is not looked at; it is not counted
   */
  public Answer signIn(Attempt attempt) {
    return passwords.inTurn(() -> checked(attempt));
  }

  private Answer checked(Attempt attempt) {
    Optional<Account> account = accounts.byLogin(attempt.username());
    // By whichever name, an account has one count.
    String username =
        account
            .map(Account::getUsername)
            .orElseGet(() -> attempt.username().strip().toLowerCase(Locale.ROOT));
    List<Counter> counters = counters(username, attempt);
    Optional<Instant> blocked = lockout.count(counters);
    if (blocked.isPresent()) {
      return new Answer(Optional.empty(), blocked);
    }
    String hash = account.filter(Account::isActive).map(Account::passwordHash).orElse(null);
    if (!passwords.matches(attempt.password(), hash)) {
      return new Answer(Optional.empty(), lockout.full(counters));
    }
    lockout.forget(counters);
    return new Answer(account, Optional.empty());
  }

  private List<Counter> counters(String username, Attempt attempt) {
    Counter own =
        nonce(attempt.computer(), username)
            .map(n -> Counter.computer(n, username))
            .orElseGet(() -> Counter.strangers(username));
    return List.of(own, Counter.network(attempt.network()));
  }

  /** A cookie that tells that this computer signed in to the account before. */
  public String computerCookie(Account account) {
    String words = Secrets.token() + "." + secretless(account.getUsername());
    return words + "." + secrets.sign("computer", words);
  }

  private Optional<String> nonce(String cookie, String username) {
    String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
    boolean good =
        parts.length == 3
            && parts[1].equals(secretless(username))
            && Secrets.same(parts[2], secrets.sign("computer", parts[0] + "." + parts[1]));
    return good ? Optional.of(parts[0]) : Optional.empty();
  }

  private static String secretless(String username) {
    return Secrets.hash(username);
  }

  /** Notes when a member of staff has come all the way in. */
  @Transactional
  public void arrived(UUID accountId) {
    Account account = accounts.byId(accountId);
    if (account.isStaff()) {
      account.presence().arrive(clock.instant());
    }
  }

  /**
   * Remembers this computer; the answer is the cookie's value.
   *
   * @param agent what its owner will know it by
   */
  @Transactional
  public String remember(UUID accountId, String agent) {
    String selector = Secrets.token();
    String verifier = Secrets.token();
    var account = accounts.byId(accountId);
    entities.persist(new RememberToken(selector, account, verifier, agent, clock.instant()));
    return selector + "." + verifier;
  }

  /**
   * Who the cookie's computer belongs to, with the cookie's next value; nobody where it is stale or
   * stolen.
   */
  @Retried
  @Transactional
  public Optional<Remembered> recall(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    RememberToken token = parts.length == 2 ? locked(parts[0]) : null;
    if (token == null || !token.account().isActive()) {
      return Optional.empty();
    }
    if (token.wasJustCurrent(parts[1], clock.instant())) {
      return Optional.of(new Remembered(token.account(), cookie));
    }
    if (!token.isCurrent(parts[1], clock.instant())) {
      entities.remove(token);
      return Optional.empty();
    }
    String verifier = Secrets.token();
    token.rotate(verifier, clock.instant());
    return Optional.of(new Remembered(token.account(), parts[0] + "." + verifier));
  }

  /** Two requests of one browser come one after the other. */
  private RememberToken locked(String selector) {
    return entities.find(RememberToken.class, selector, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Forgets the computer of the cookie (LUD-07). */
  @Transactional
  public void forget(String cookie) {
    Optional.ofNullable(entities.find(RememberToken.class, cookie.split("\\.", -1)[0]))
        .ifPresent(entities::remove);
  }

  /** Forgets all computers of an account, as after a change of password. */
  @Transactional
  void forgetAll(Account account) {
    entities
        .createQuery("delete from RememberToken t where t.account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
