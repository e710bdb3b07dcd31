package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.citycabinet.database.Retried;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/**
 * How many codes and letters go out in a day: to one number or address, at the word of one network,
 * and in all. Each costs money, and each can be a nuisance to somebody who never asked. What was
 * taken stays taken, even where it is refused for another reason afterwards.
 */
@ApplicationScoped
@Retried
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Quotas {
  static final int OF_A_CONTACT = 5;
  static final int OF_A_NETWORK = 100;
  static final int IN_ALL = 5_000;
  private static final Duration WINDOW = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /**
   * Something of which there is only so much in a day.
   *
   * @param words what names it
   */
  record Quota(String words, int most) {
    static Quota contact(Contact contact) {
      return new Quota("contact:" + contact.text(), OF_A_CONTACT);
    }

    static Quota network(String address) {
      return new Quota("network:" + address, OF_A_NETWORK);
    }

    static Quota all() {
      return new Quota("all", IN_ALL);
    }
  }

  /** Takes one of each; false where one of them is used up. */
  boolean take(List<Quota> quotas) {
    return quotas.stream().allMatch(this::take);
  }

  /** One statement takes a place, so that two never take the same one. */
  private boolean take(Quota quota) {
    String id = secrets.sign("contact-quota", quota.words());
    LocalDateTime now = now();
    entities
        .createNativeQuery(
            "insert into contact_quota (id, taken, window_until) values (?, 0, ?) on duplicate key"
                // Each assignment sees those on its left.
                + " update taken = if(window_until <= ?, 0, taken),"
                + " window_until = if(window_until <= ?, ?, window_until)")
        .setParameter(1, id)
        .setParameter(2, now.plus(WINDOW))
        .setParameter(3, now)
        .setParameter(4, now)
        .setParameter(5, now.plus(WINDOW))
        .executeUpdate();
    return entities
            .createNativeQuery(
                "update contact_quota set taken = taken + 1 where id = ? and taken < ?")
            .setParameter(1, id)
            .setParameter(2, quota.most())
            .executeUpdate()
        == 1;
  }

  /** Forgets what is over. */
  void removeOld() {
    entities
        .createNativeQuery("delete from contact_quota where window_until <= ?")
        .setParameter(1, now())
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
