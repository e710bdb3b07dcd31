package org.citycabinet.ticketing.basket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.citycabinet.ticketing.purchase.Paid;

/** What is paid is in the basket no more, by the same transaction. */
@ApplicationScoped
@Transactional
class PaidBaskets {
  @PersistenceContext EntityManager entities;

  void empty(@Observes Paid event) {
    event.buyer().ifPresent(buyer -> empty(event, buyer));
  }

  private void empty(Paid event, UUID buyer) {
    entities
        .createQuery("select b from Basket b where b.held = :purchase", Basket.class)
        .setParameter("purchase", event.purchase())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(basket -> empty(basket, buyer));
  }

  private void empty(Basket basket, UUID account) {
    entities
        .createQuery("delete from BasketLine l where l.account = :account")
        .setParameter("account", account)
        .executeUpdate();
    entities.remove(basket);
  }
}
