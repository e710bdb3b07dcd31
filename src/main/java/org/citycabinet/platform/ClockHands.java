package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;

/** How far the business clock is ahead of the machines' own: kept in one place for all nodes. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ClockHands {
  @PersistenceContext EntityManager entities;

  /** By how much; nothing where it was never moved. */
  Duration ahead() {
    List<?> rows =
        entities.createNativeQuery("select ahead_nanos from business_clock").getResultList();
    return rows.stream()
        .map(nanos -> Duration.ofNanos(((Number) nanos).longValue()))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** Moves it, for all nodes and until it is moved again. */
  void put(Duration ahead) {
    entities
        .createNativeQuery(
            "insert into business_clock (id, ahead_nanos) values (1, ?)"
                + " on duplicate key update ahead_nanos = values(ahead_nanos)")
        .setParameter(1, ahead.toNanos())
        .executeUpdate();
  }
}
