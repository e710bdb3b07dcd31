package org.citycabinet.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/**
 * What somebody was typing when the session ended. It is sealed, kept for two hours, and given back
 * to the same account in its next session only.
 */
@ApplicationScoped
@Transactional
public class Drafts {
  static final Duration LIFE = Duration.ofHours(2);
  private static final String PURPOSE = "draft";

  @PersistenceContext EntityManager entities;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /**
   * A form in somebody's hands.
   *
   * @param account whose
   * @param session the session's id
   * @param place the address of the page
   */
  record Spot(UUID account, String session, String place) {
    String id() {
      return Secrets.hash(account + " " + place);
    }
  }

  /** Keeps what is typed there, in place of what was kept before. */
  void keep(Spot spot, String words) {
    entities
        .createNativeQuery("delete from draft where expires_at <= ?")
        .setParameter(1, now())
        .executeUpdate();
    entities
        .createNativeQuery(
            "insert into draft (id, account_id, session_hash, sealed, expires_at) values (?, ?, ?,"
                + " ?, ?) on duplicate key update session_hash = values(session_hash), sealed ="
                + " values(sealed), expires_at = values(expires_at)")
        .setParameter(1, spot.id())
        .setParameter(2, spot.account().toString())
        .setParameter(3, Secrets.hash(spot.session()))
        .setParameter(4, secrets.seal(PURPOSE, words))
        .setParameter(5, now().plus(LIFE))
        .executeUpdate();
  }

  /** Whether something of an earlier session waits for the account, on whatever page. */
  boolean isWaiting(UUID account, String session) {
    return !entities
        .createNativeQuery(
            "select 1 from draft where account_id = ? and session_hash <> ? and expires_at > ?"
                + " limit 1")
        .setParameter(1, account.toString())
        .setParameter(2, Secrets.hash(session))
        .setParameter(3, now())
        .getResultList()
        .isEmpty();
  }

  /** Gives back what was typed there in an earlier session, once. */
  Optional<String> take(Spot spot) {
    var found =
        entities
            .createNativeQuery(
                "select sealed from draft where id = ? and session_hash <> ? and expires_at > ?")
            .setParameter(1, spot.id())
            .setParameter(2, Secrets.hash(spot.session()))
            .setParameter(3, now())
            .getResultList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    forget(spot);
    return Optional.of(secrets.open(PURPOSE, found.get(0).toString()));
  }

  /** Forgets what was typed there: it was sent. */
  void forget(Spot spot) {
    entities
        .createNativeQuery("delete from draft where id = ?")
        .setParameter(1, spot.id())
        .executeUpdate();
  }

  /** Forgets all that an account was typing. */
  public void forgetAll(UUID account) {
    entities
        .createNativeQuery("delete from draft where account_id = ?")
        .setParameter(1, account.toString())
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
