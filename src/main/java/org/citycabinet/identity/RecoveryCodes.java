package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/** The codes that stand in for a lost authenticator: ten at a time, shown once, kept sealed. */
@ApplicationScoped
@Transactional
public class RecoveryCodes {
  static final int AT_A_TIME = 10;
  private static final int CODE_BYTES = 5;

  @PersistenceContext EntityManager entities;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /** Whether it has the form of one, as against the six digits of an authenticator. */
  public static boolean isOne(String typed) {
    return HumanCode.plain(typed).length() == 8 && !typed.replace(" ", "").matches("\\d{6}");
  }

  /** New ones, to be shown once; those from before are worth nothing from now on. */
  List<String> renew(UUID account) {
    remove(account);
    List<String> codes =
        Stream.generate(() -> HumanCode.make(CODE_BYTES)).limit(AT_A_TIME).toList();
    codes.forEach(code -> entities.persist(new RecoveryCode(hash(account, code), account)));
    return codes;
  }

  void remove(UUID account) {
    entities
        .createQuery("delete from RecoveryCode c where c.account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** How many are left. */
  long left(UUID account) {
    return entities
        .createQuery(
            "select count(c) from RecoveryCode c where c.account = :account and c.usedAt is null",
            Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  /** Uses one up; false where it is none of the account's or was used. */
  boolean use(UUID account, String code) {
    var found =
        entities.find(RecoveryCode.class, hash(account, code), LockModeType.PESSIMISTIC_WRITE);
    return found != null && found.use(account, clock.instant());
  }

  private String hash(UUID account, String code) {
    return secrets.sign("recovery", account + ":" + HumanCode.plain(code));
  }
}
