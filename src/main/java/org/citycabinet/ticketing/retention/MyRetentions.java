package org.citycabinet.ticketing.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Cards;

/** Where the cards that a resident keeps can be had back, once an inspector took them. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class MyRetentions {
  @PersistenceContext EntityManager entities;
  @Inject Cards cards;

  /**
   * The last act on a card; empty where there never was one.
   *
   * @throws org.citycabinet.words.Refused where the caller keeps no such card
   */
  public Optional<RetentionAct> of(UUID card) {
    return entities
        .createQuery(
            "select a from RetentionAct a where a.medium = :medium order by a.retainedAt desc",
            RetentionAct.class)
        .setParameter("medium", cards.mine(card).medium().id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
