package org.citycabinet.ticketing.handout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** All media that are or were handed out at counters; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class Handouts {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CardPrices prices;
  @Inject Tickets tickets;

  /**
   * A medium that was made ready is to be handed out; where it costs nothing, it is at once.
   *
   * @param occasion why
   * @param clerk the account of who made it ready
   * @throws Refused where the operator's terms offer no such medium
   */
  public Handout begin(Medium medium, MediumTerms.Occasion occasion, UUID clerk) {
    var terms = prices.of(medium.operator(), medium.kind(), occasion);
    if (!terms.offered()) {
      throw Refused.clause(terms.clause(), "handout.not-offered");
    }
    var handout = new Handout(medium, occasion, terms, clerk, clock.instant());
    if (terms.price().isZero() && terms.deposit().isZero()) {
      handout.handOver(Money.ZERO, clerk, clock.instant());
    }
    entities.persist(handout);
    return handout;
  }

  /** How a medium is or was handed out, where it was at a counter. */
  Optional<Handout> of(UUID medium) {
    return entities
        .createQuery("select h from Handout h where h.medium = :medium", Handout.class)
        .setParameter("medium", medium)
        .getResultStream()
        .findFirst();
  }

  /** The operator's media that wait to be handed over, the oldest first; no void ones. */
  List<Object[]> waiting(String operator) {
    return entities
        .createQuery(
            "select h, m from Handout h, Medium m where m.id = h.medium and h.operator = :operator"
                + " and h.handedAt is null and m.blockReason is null order by h.begunAt, h.id",
            Object[].class)
        .setParameter("operator", operator)
        .setMaxResults(200)
        .getResultList();
  }

  /**
   * The operator's handing out with that identifier.
   *
   * @param lock whether it is kept from others until the transaction ends
   * @throws Refused where the operator has none
   */
  Handout get(String operator, UUID id, LockModeType lock) {
    var handout = id == null ? null : entities.find(Handout.class, id, lock);
    if (handout == null || !handout.operator().equals(operator)) {
      throw Refused.missing("handout.missing");
    }
    return handout;
  }

  /** What was paid for the tickets on a medium that nobody has cheaper (RIG-20). */
  Money fullPriceTickets(UUID medium) {
    return tickets.openOn(medium).stream()
        .filter(ticket -> ticket.category().isEmpty())
        .map(Ticket::price)
        .reduce(Money.ZERO, Money::plus);
  }
}
