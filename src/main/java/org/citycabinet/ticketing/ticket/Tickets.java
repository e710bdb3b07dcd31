package org.citycabinet.ticketing.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/** The tickets on all media, for the features that sell, check and take them back. */
@ApplicationScoped
@Transactional
public class Tickets {
  private static final String NEWEST = " order by t.boughtAt desc, t.id";

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Loads a ticket to its medium. */
  public Ticket load(Sold sold) {
    return load(Ids.next(), sold);
  }

  /** The same for one of several lines of a purchase, numbered from 1. */
  public Ticket load(Sold sold, int line) {
    var ticket = load(sold);
    ticket.putInLine(line);
    return ticket;
  }

  /** Those with these identifiers, in no order. */
  public List<Ticket> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  Ticket load(UUID id, Sold sold) {
    var ticket = new Ticket(id, sold);
    entities.persist(ticket);
    return ticket;
  }

  /**
   * The ticket with that identifier, kept from others until the transaction ends.
   *
   * @throws Refused where there is none
   */
  public Ticket lock(UUID id) {
    // A locking read takes what is in the database for what is true.
    entities.flush();
    return Optional.ofNullable(entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> Refused.missing("ticket.missing"));
  }

  /**
   * The ticket with that identifier.
   *
   * @throws Refused where there is none
   */
  public Ticket get(UUID id) {
    return Optional.ofNullable(entities.find(Ticket.class, id))
        .orElseThrow(() -> Refused.missing("ticket.missing"));
  }

  /** All tickets that were ever on a medium and still are, the newest first. */
  public List<Ticket> on(UUID medium) {
    return entities
        .createQuery("select t from Ticket t where t.medium = :medium" + NEWEST, Ticket.class)
        .setParameter("medium", medium)
        .getResultList();
  }

  /** The same for several media at once. */
  public List<Ticket> on(Collection<UUID> media) {
    return media.isEmpty()
        ? List.of()
        : entities
            .createQuery("select t from Ticket t where t.medium in :media" + NEWEST, Ticket.class)
            .setParameter("media", media)
            .getResultList();
  }

  /**
   * An operator's ticket, by the code that stands on its proof of purchase.
   *
   * @param code as {@link Ticket#code} gives it
   */
  public Optional<Ticket> find(String operator, String code) {
    return entities
        .createQuery(
            "select t from Ticket t where t.code = :code and t.operator = :operator", Ticket.class)
        .setParameter("code", code)
        .setParameter("operator", operator)
        .getResultStream()
        .findFirst();
  }

  /** The tickets that a purchase loaded. */
  public List<Ticket> of(UUID purchase) {
    return entities
        .createQuery(
            "select t from Ticket t where t.purchase = :purchase order by t.id", Ticket.class)
        .setParameter("purchase", purchase)
        .getResultList();
  }

  /** The tickets on a medium that can be travelled with, now or later, the oldest first. */
  public List<Ticket> openOn(UUID medium) {
    return openOn(medium, LockModeType.NONE);
  }

  /**
   * The same, kept from others until the transaction ends. What others wrote since the transaction
   * began is among them, or the transaction has to be tried again.
   */
  public List<Ticket> lockOpenOn(UUID medium) {
    return openOn(medium, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<Ticket> openOn(UUID medium, LockModeType lock) {
    var now = clock.instant();
    return entities
        .createQuery(
            "select t from Ticket t where t.medium = :medium and t.annulledAt is null"
                + " order by t.boughtAt, t.id",
            Ticket.class)
        .setParameter("medium", medium)
        .setLockMode(lock)
        .getResultStream()
        .filter(t -> t.state(now).isOpen())
        .toList();
  }
}
