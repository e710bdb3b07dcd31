package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which companion card goes with which card of its holder's (RIG-4.5). */
@ApplicationScoped
@Transactional
public class Companions {
  @PersistenceContext EntityManager entities;

  /** A companion card goes with its holder's from now on. */
  public void tie(Medium companion, Medium holders) {
    // Both have their rows before the one that refers to them.
    entities.flush();
    entities.persist(new Companion(companion.id(), holders.id()));
  }

  /** The card of its holder's that a companion card goes with. */
  public Optional<UUID> holdersCard(UUID companion) {
    return Optional.ofNullable(entities.find(Companion.class, companion))
        .map(Companion::holdersCard);
  }

  /** The companion cards that go with a card, in the order of their identifiers. */
  public List<UUID> of(UUID holdersCard) {
    return rows(holdersCard).stream().map(Companion::medium).toList();
  }

  /** Those of one card go with another from now on. */
  void move(UUID from, UUID to) {
    rows(from).forEach(each -> each.follow(to));
  }

  private List<Companion> rows(UUID holdersCard) {
    return entities
        .createQuery(
            "select c from Companion c where c.holdersCard = :card order by c.medium",
            Companion.class)
        .setParameter("card", holdersCard)
        .getResultList();
  }
}
