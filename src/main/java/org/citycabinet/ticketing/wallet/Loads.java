package org.citycabinet.ticketing.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** What was bought online and has to be written to cards in vehicles. */
@ApplicationScoped
@Transactional
public class Loads {
  private static final LoadFamily TERMS = new LoadFamily();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Payments payments;

  /** What the operator's terms say; empty where its cards hold nothing themselves. */
  public Optional<LoadTerms> terms(String operator) {
    return operators.scheme(operator, clock.instant()).find(TERMS);
  }

  /** Sends stored value that was paid for to a card; the money lies on the payment's account. */
  public void send(String operator, UUID medium, UUID purchase, Money amount) {
    send(new Load.Content(operator, medium, purchase, amount, null));
  }

  /** Sends a ticket that was paid for to a card; nothing where the operator's cards hold none. */
  public void sendTicket(String operator, UUID medium, UUID purchase, UUID ticket) {
    if (terms(operator).isPresent()) {
      send(new Load.Content(operator, medium, purchase, null, ticket));
    }
  }

  private void send(Load.Content content) {
    var terms = terms(content.operator()).orElseThrow();
    var load = new Load(Ids.next(), content);
    entities.persist(load.send(clock.instant(), terms.collectWithin()));
  }

  /** What stands in the vehicles' lists for a card, the oldest first (SIA-12). */
  public List<Load> waiting(UUID medium) {
    var now = clock.instant();
    return on(medium).stream().filter(l -> l.state(now) == LoadState.WAITING).toList();
  }

  /** What stood in the vehicles' lists for a card then and is open still, the oldest first. */
  public List<Load> waiting(UUID medium, Instant then) {
    return open(medium).stream()
        .filter(l -> !then.isBefore(l.sentAt()) && then.isBefore(l.collectBy()))
        .toList();
  }

  /** What a purchase sent to a card. */
  public List<Load> of(UUID purchase) {
    return entities
        .createQuery(
            "select l from Load l where l.purchase = :purchase order by l.sentAt, l.id", Load.class)
        .setParameter("purchase", purchase)
        .getResultList();
  }

  /** Everything that was ever sent to a card, the oldest first. */
  public List<Load> on(UUID medium) {
    return on(List.of(medium));
  }

  /** The same for several cards at once. */
  public List<Load> on(Collection<UUID> media) {
    return media.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select l from Load l where l.medium in :media order by l.sentAt, l.id", Load.class)
            .setParameter("media", media)
            .getResultList();
  }

  /** What was sent to a card and has neither come to it nor gone back, the oldest first. */
  public List<Load> open(UUID medium) {
    var now = clock.instant();
    return on(medium).stream().filter(l -> l.state(now).isOpen()).toList();
  }

  /** What stands in the lists of the operator's vehicles, that which changed first at first. */
  public List<Load> waitingOf(String operator, int most) {
    return entities
        .createQuery(
            "select l from Load l where l.operator = :operator and l.collectedAt is null"
                + " and l.returnedAt is null and l.collectBy > :now order by l.changedAt, l.id",
            Load.class)
        .setParameter("operator", operator)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** What of the operator's changed at that time or after it, the first change first. */
  public List<Load> changedSince(String operator, Instant since, int most) {
    return entities
        .createQuery(
            "select l from Load l where l.operator = :operator and l.changedAt >= :since"
                + " order by l.changedAt, l.id",
            Load.class)
        .setParameter("operator", operator)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /** One of the operator's. */
  public Optional<Load> find(String operator, UUID id) {
    return find(operator, id, LockModeType.NONE);
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<Load> lock(String operator, UUID id) {
    return find(operator, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Load> find(String operator, UUID id, LockModeType lock) {
    return Optional.ofNullable(entities.find(Load.class, id, lock))
        .filter(load -> load.operator().equals(operator));
  }

  /** A card is replaced by another one: what it has not collected is for that one now. */
  public void move(UUID from, UUID to) {
    open(from).stream()
        .map(Load::id)
        .map(this::lock)
        .forEach(load -> load.moveTo(to, clock.instant()));
  }

  /**
   * A vehicle wrote it to the card: stored value comes to the wallet now.
   *
   * @return whether that is new
   * @throws Refused where there is no such load, or its money went back
   */
  public boolean collect(UUID id) {
    var load = lock(id);
    boolean isNew = load.collect(clock.instant());
    if (isNew) {
      load.amount().ifPresent(amount -> topUp(load, amount));
    }
    return isNew;
  }

  private void topUp(Load load, Money amount) {
    var pending = LedgerAccount.pending(load.operator(), load.purchase());
    var collected = new Occasion("load.collected:" + load.id(), clock.instant());
    wallets.topUp(media.get(load.medium()), amount, pending, collected);
  }

  /**
   * Puts what was not collected in time on the lists again (SIA-13).
   *
   * @throws Refused where there is no such load, or it is collected or returned
   */
  public void sendAgain(UUID id) {
    var load = lock(id);
    var terms = terms(load.operator()).orElseThrow();
    load.send(clock.instant(), terms.collectWithin());
  }

  /**
   * Gives the money of stored value back that was not collected in time (SIA-13).
   *
   * @throws Refused where there is no such load, it still waits, or it is no stored value
   */
  public void giveBack(UUID id) {
    var load = lock(id);
    var amount = load.amount().orElseThrow(() -> Refused.rule("wallet.load.ticket"));
    load.giveBack(clock.instant());
    payments.refund(load.purchase(), amount, "load.returned:" + id);
  }

  /**
   * Takes a ticket off the vehicles' lists that is given back (SIA-12); nothing where it was never
   * sent to a card.
   *
   * @throws Refused where the card holds it already
   */
  public void withdrawTicket(UUID ticket) {
    entities
        .createQuery("select l from Load l where l.ticket = :ticket", Load.class)
        .setParameter("ticket", ticket)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(load -> load.withdraw(clock.instant()));
  }

  private Load lock(UUID id) {
    return Optional.ofNullable(entities.find(Load.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> Refused.missing("wallet.load.missing"));
  }
}
