package org.citycabinet.ticketing.surcharge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Cards;

/** The surcharges for rides with the cards that a resident keeps. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class MySurcharges {
  private static final int MOST = 50;

  @PersistenceContext EntityManager entities;
  @Inject Cards cards;

  /**
   * Those of one card, the newest first; at most 50.
   *
   * @throws org.citycabinet.words.Refused where the caller keeps no such card
   */
  public List<Surcharge> of(UUID card) {
    return entities
        .createQuery(
            "select s from Surcharge s where s.finding.medium = :medium"
                + " order by s.inspectedAt desc, s.id",
            Surcharge.class)
        .setParameter("medium", cards.mine(card).medium().id())
        .setMaxResults(MOST)
        .getResultList();
  }
}
