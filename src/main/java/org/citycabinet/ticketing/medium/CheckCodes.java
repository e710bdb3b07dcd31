package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * Makes and compares check codes. Compares in a transaction of its own, so that a try counts
 * although what it was for is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CheckCodes {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Makes a code for a medium; one that it had is none any more. It is told here and never again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String make(UUID medium) {
    var code = CheckCode.draw();
    keep(medium, CheckCode.hash(medium, code));
    return code;
  }

  /** A medium has the code of that hash from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID medium, String hash) {
    // Its row is there before that of its code.
    entities.flush();
    var kept = entities.find(CheckCode.class, medium, LockModeType.PESSIMISTIC_WRITE);
    if (kept == null) {
      entities.persist(new CheckCode(medium, hash));
    } else {
      kept.become(hash);
    }
  }

  /**
   * Whether it is the medium's code; a medium without one has no right code.
   *
   * @throws Refused where the tries of the day are used up
   */
  boolean matches(UUID medium, String code) {
    var kept = entities.find(CheckCode.class, medium, LockModeType.PESSIMISTIC_WRITE);
    if (kept == null) {
      return false;
    }
    if (!kept.countTry(LocalDate.now(clock))) {
      throw Refused.tooMany("medium.check.too-many", CheckCode.TRIES_A_DAY);
    }
    return kept.accepts(code);
  }
}
