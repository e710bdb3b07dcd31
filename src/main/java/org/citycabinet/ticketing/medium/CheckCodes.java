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
 * Compares check codes. In a transaction of its own, so that a try counts although what it was for
 * is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CheckCodes {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

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
