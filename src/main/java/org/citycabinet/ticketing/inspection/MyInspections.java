package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.medium.Cards;

/** When the cards that a resident keeps were checked. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class MyInspections {
  /** How far back they are shown, as trips are (RIG-A2.6). */
  private static final int MONTHS = 4;

  private static final int MOST = 20;

  @PersistenceContext EntityManager entities;
  @Inject Cards cards;
  @Inject Operators operators;
  @Inject Clock clock;

  /**
   * A check of a card.
   *
   * @param at when
   * @param vehicle in which vehicle
   * @param state what was found
   */
  public record Check(Instant at, String vehicle, FindingState state) {}

  /**
   * The checks of a card in the last four months, the newest first; at most 20.
   *
   * @throws org.citycabinet.words.Refused where the caller keeps no such card
   */
  public List<Check> of(UUID card) {
    var medium = cards.mine(card).medium();
    var zone = operators.operator(medium.operator()).zone();
    return entities
        .createQuery(
            "select f from Finding f where f.medium = :medium and f.inspection.inspectedAt >= :from"
                + " order by f.inspection.inspectedAt desc, f.id",
            Finding.class)
        .setParameter("medium", medium.id())
        .setParameter("from", clock.instant().atZone(zone).minusMonths(MONTHS).toInstant())
        .setMaxResults(MOST)
        .getResultStream()
        .map(MyInspections::check)
        .toList();
  }

  private static Check check(Finding finding) {
    var place = finding.inspection().place();
    return new Check(place.at(), place.vehicle(), finding.state());
  }
}
