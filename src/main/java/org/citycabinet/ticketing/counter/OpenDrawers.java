package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Drawers that cash can go in and out of; asks nobody who they are. */
@ApplicationScoped
@Transactional
class OpenDrawers {
  @PersistenceContext EntityManager entities;
  @Inject Ledger ledger;

  /**
   * A clerk's open drawer.
   *
   * @param lock whether it is kept from others until the transaction ends
   */
  Optional<Drawer> of(String operator, UUID clerk, LockModeType lock) {
    return entities
        .createQuery(
            "select d from Drawer d where d.operator = :operator and d.clerk = :clerk"
                + " and d.closedAt is null",
            Drawer.class)
        .setParameter("operator", operator)
        .setParameter("clerk", clerk)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /**
   * A drawer that so much cash is to go out of, kept from others until the transaction ends.
   *
   * @throws Refused where it is closed, or has not so much
   */
  Drawer lock(UUID id, Money wanted) {
    var drawer = entities.find(Drawer.class, id, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(drawer);
    drawer.mustBeOpen();
    var inIt = cashIn(drawer);
    if (inIt.compareTo(wanted) < 0) {
      throw Refused.rule("counter.undo.cash", inIt);
    }
    return drawer;
  }

  /** The cash that should be in a drawer. */
  Money cashIn(Drawer drawer) {
    return Money.ZERO.minus(ledger.balance(drawer.account()));
  }
}
