package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.operator.Operators;

/** The cards that were found and lie with their operators. */
@ApplicationScoped
@Transactional
public class FoundCards {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Operators operators;

  /** Where a medium lies for its owner; empty where nobody brought it. */
  public Optional<FoundCard> of(UUID medium) {
    return entities
        .createQuery(
            "select f from FoundCard f where f.medium.id = :medium and f.ending is null",
            FoundCard.class)
        .setParameter("medium", medium)
        .getResultStream()
        .findFirst();
  }

  /** All that an operator keeps, those found first before the others. */
  List<FoundCard> keptBy(String operator) {
    return entities
        .createQuery(
            "select f from FoundCard f where f.operator = :operator and f.ending is null"
                + " order by f.foundOn, f.id",
            FoundCard.class)
        .setParameter("operator", operator)
        .setMaxResults(500)
        .getResultList();
  }

  /** A new card was made: the old one need not be kept any longer. */
  void replaced(UUID medium, String operator) {
    of(medium)
        .ifPresent(found -> found.end(FoundCard.Ending.REPLACED, clock.instant(), today(operator)));
  }

  LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}
