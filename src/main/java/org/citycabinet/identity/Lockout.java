package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/**
 * Counts wrong passwords (LUD-05).
 *
 * <p>A computer that signed in to the account before has a counter of its own; all strangers share
 * one for the account, so that they never lock out the owner's computer; a network has a wider one.
 * An attempt is counted before its password is checked, so that many at once do not pass the count.
 */
@ApplicationScoped
@Retried
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Lockout {
  static final int TRIES = 5;
  static final int TRIES_OF_A_NETWORK = 100;
  static final int TRIES_OF_AN_ACCOUNT = 100;
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** How long who failed too often waits for the first time. */
  public static final Duration WAIT = Duration.ofMinutes(10);

  /** The wait doubles each time, up to this. */
  public static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /**
   * After a hundred wrong passwords in a row only a new password opens the account to strangers.
   */
  static final int ROUNDS = 20;

  static final Duration CLOSED = Duration.ofDays(365);

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;

  /**
   * Where an attempt comes from, by what it is counted.
   *
   * @param words what names it
   * @param tries how many wrong attempts fill it
   * @param longest the wait doubles each time it fills, up to this
   */
  public record Counter(String words, int tries, Duration longest) {

    /** One whose wait does not grow. */
    Counter(String words, int tries) {
      this(words, tries, WAIT);
    }

    static Counter computer(String nonce, String username) {
      return new Counter("computer:" + nonce + ":" + username, TRIES, LONGEST_WAIT);
    }

    static Counter strangers(String username) {
      return new Counter("strangers:" + username, TRIES, LONGEST_WAIT);
    }

    boolean isGrowing() {
      return longest.compareTo(WAIT) > 0;
    }

    /** Whether it counts what people do who have nothing to do with each other. */
    boolean isShared() {
      return tries == TRIES_OF_A_NETWORK;
    }

    static Counter network(String address) {
      return new Counter("network:" + Network.of(address), TRIES_OF_A_NETWORK);
    }

    /** A counter of what a network does for that purpose other than signing in. */
    public static Counter network(String purpose, String address) {
      return new Counter(purpose + ":" + Network.of(address), TRIES_OF_A_NETWORK);
    }

    /** A counter of what an account does for that purpose other than signing in. */
    public static Counter account(String purpose, UUID account) {
      return new Counter(purpose + ":" + account, TRIES_OF_AN_ACCOUNT);
    }
  }

  /**
   * Counts an attempt in all counters.
   *
   * @return until when to wait, where one of them is full
   */
  public Optional<Instant> count(List<Counter> counters) {
    Optional<Instant> blocked =
        counters.stream().flatMap(c -> blockedUntil(c).stream()).findFirst();
    return blocked.isPresent()
        ? blocked
        : counters.stream().flatMap(c -> take(c).stream()).findFirst();
  }

  /** Until when to wait from now on, where the last attempt filled one of the counters. */
  Optional<Instant> full(List<Counter> counters) {
    return counters.stream().flatMap(c -> blockedUntil(c).stream()).findFirst();
  }

  /**
   * Forgets the wrong attempts after a right one; of a network, which many share, only this
   * attempt.
   */
  void forget(List<Counter> counters) {
    counters.forEach(
        c ->
            entities
                .createNativeQuery(
                    "update sign_in_counter set failures = if(?, greatest(failures - 1, 0), 0),"
                        + " rounds = 0 where id = ?")
                .setParameter(1, c.isShared())
                .setParameter(2, Secrets.hash(c.words()))
                .executeUpdate());
  }

  /** One statement takes a place, so that two attempts never take the same one. */
  private Optional<Instant> take(Counter counter) {
    String id = Secrets.hash(counter.words());
    LocalDateTime now = now();
    begin(id, now);
    int taken =
        entities
            .createNativeQuery(
                // Each assignment sees those on its left.
                "update sign_in_counter set failures = failures + 1,"
                    + " window_until = if(failures >= ?, timestampadd(second,"
                    + " if(? and rounds >= ?, ?, least(? * pow(2, rounds), ?)), ?), window_until),"
                    + " rounds = if(failures >= ?, least(rounds + 1, ?), rounds)"
                    + " where id = ? and failures < ?")
            .setParameter(1, counter.tries())
            .setParameter(2, counter.isGrowing())
            .setParameter(3, ROUNDS - 1)
            .setParameter(4, CLOSED.toSeconds())
            .setParameter(5, WAIT.toSeconds())
            .setParameter(6, counter.longest().toSeconds())
            .setParameter(7, now)
            .setParameter(8, counter.tries())
            .setParameter(9, ROUNDS)
            .setParameter(10, id)
            .setParameter(11, counter.tries())
            .executeUpdate();
    return taken == 1 ? Optional.empty() : blockedUntil(counter);
  }

  private void begin(String id, LocalDateTime now) {
    entities
        .createNativeQuery(
            "insert into sign_in_counter (id, failures, window_until) values (?, 0, ?) on duplicate"
                + " key update failures = if(window_until <= ?, 0, failures), window_until ="
                + " if(window_until <= ?, ?, window_until)")
        .setParameter(1, id)
        .setParameter(2, now.plus(WINDOW))
        .setParameter(3, now)
        .setParameter(4, now)
        .setParameter(5, now.plus(WINDOW))
        .executeUpdate();
  }

  private Optional<Instant> blockedUntil(Counter counter) {
    List<?> found =
        entities
            .createNativeQuery(
                "select window_until from sign_in_counter where id = ? and failures >= ? and"
                    + " window_until > ?")
            .setParameter(1, Secrets.hash(counter.words()))
            .setParameter(2, counter.tries())
            .setParameter(3, now())
            .getResultList();
    return found.stream().map(Lockout::instant).findFirst();
  }

  private static Instant instant(Object column) {
    return column instanceof LocalDateTime time
        ? time.toInstant(ZoneOffset.UTC)
        : ((java.sql.Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
