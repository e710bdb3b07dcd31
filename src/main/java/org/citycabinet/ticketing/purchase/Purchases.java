package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.Lockout;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/**
 * What a resident buys, for themselves or for another person (LIE-09). Others' purchases answer as
 * missing ones do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Purchases {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Media media;
  @Inject Cards cards;
  @Inject Lockout lockout;
  @Inject Orders orders;
  @Inject Settlements settlements;

  /**
   * Holds what was chosen, from now on (VEN-19).
   *
   * @param requestKey the form's own key: sending the form twice holds once
   * @throws Refused where the medium is unknown, the buyer may not buy for it, a rule stands
   *     against the sale, or the key was used for something else
   */
  @Retried
  public Purchase hold(Choice choice, UUID requestKey) {
    var medium = traveller(choice);
    var wish = Wish.tickets(medium.id(), choice.product(), choice.quantity());
    return hold(List.of(wish), requestKey);
  }

  /**
   * The medium that somebody chose by its number, kept from others until the transaction ends. One
   * that is not the caller's own is counted, so that nobody finds out by trying numbers which there
   * are, and what they are entitled to.
   *
   * @throws Refused at the field {@code number} where it is unknown; after too many tries
   */
  public Medium traveller(Choice choice) {
    var medium = media.find(choice.operator(), choice.number());
    if (medium.filter(cards::isOwn).isEmpty()) {
      countTry();
    }
    return medium
        .map(m -> media.lock(m.id()))
        .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
  }

  private void countTry() {
    if (lockout.count(List.of(Lockout.Counter.account("traveller", me.accountId()))).isPresent()) {
      throw Refused.tooMany("purchase.too-many-numbers", Lockout.WAIT.toMinutes());
    }
  }

  /** What would be bought with these wishes now, line by line; holds nothing. */
  public List<Quote> quote(List<Wish> wishes) {
    var quoted = orders.quote(wishes);
    var lines = Orders.lines(quoted).iterator();
    return quoted.stream().map(each -> new Quote(lines.next(), each.against())).toList();
  }

  /**
   * Holds all that is in a basket, from now on, as one purchase: it is paid at once, and loaded
   * whole or not at all.
   *
   * @param wishes what is in it, at least one, all for media of one operator
   * @param requestKey the basket's own key: sending it twice holds once
   * @throws Refused where the buyer may not buy for a medium, a rule stands against a line, or the
   *     key was used for something else
   */
  @Retried
  public Purchase hold(List<Wish> wishes, UUID requestKey) {
    lockMedia(wishes);
    return known(requestKey)
        .map(purchase -> same(purchase, wishes))
        .orElseGet(() -> begin(wishes, requestKey));
  }

  /** Two purchases for one card come one after the other; in one order, so that none deadlock. */
  private void lockMedia(List<Wish> wishes) {
    wishes.stream().map(Wish::medium).distinct().sorted().forEach(media::lock);
  }

  /** The caller's purchase that was asked for under that key. */
  private Optional<Purchase> known(UUID requestKey) {
    return entities
        .createQuery(
            "select p from Purchase p where p.buyer = :me and p.requestKey = :key", Purchase.class)
        .setParameter("me", me.accountId())
        .setParameter("key", requestKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private static Purchase same(Purchase purchase, List<Wish> wishes) {
    if (!purchase.isFor(wishes)) {
      throw Refused.rule("purchase.key.used");
    }
    return purchase;
  }

  private Purchase begin(List<Wish> wishes, UUID requestKey) {
    var quoted = orders.quote(wishes);
    var order = orders.order(quoted);
    var hold = quoted.stream().map(Quoted::hold).min(Comparator.naturalOrder()).orElseThrow();
    var purchase =
        new Purchase(Ids.next(), me.accountId(), requestKey, order).hold(clock.instant(), hold);
    entities.persist(purchase);
    return purchase;
  }

  /**
   * The buyer confirms and accepts the terms (VEN-22, RIG-8). What costs nothing is paid and loaded
   * by that (RIG-2).
   *
   * @throws Refused where the terms are not accepted, the hold is over, it is decided already, or a
   *     rule stands against it by now, such as the same ticket being paid in another window
   */
  @Retried
  Purchase confirm(UUID id, boolean termsAccepted) {
    var purchase = lockMine(id);
    settlements
        .against(purchase)
        .ifPresent(
            why -> {
              throw why;
            });
    return settlements.confirm(purchase, termsAccepted);
  }

  /**
   * The buyer takes it back before confirming.
   *
   * @throws Refused where it is confirmed or decided already
   */
  @Retried
  public void cancel(UUID id) {
    lockMine(id).cancel(clock.instant());
  }

  /**
   * The buyer takes it back, unless it is decided anyway.
   *
   * @return false where its payment was begun and decides about it
   */
  public boolean takeBack(UUID id) {
    var purchase = lockMine(id);
    boolean isHeld = purchase.stateAt(clock.instant()) == PurchaseState.HELD;
    if (isHeld && !purchase.isConfirmed()) {
      purchase.cancel(clock.instant());
    }
    return !isHeld || !purchase.isConfirmed();
  }

  /** One of the caller's purchases, as long as it can be paid or its payment is awaited. */
  public Optional<Purchase> waiting(UUID id) {
    return Optional.of(mine(id))
        .filter(purchase -> purchase.stateAt(clock.instant()) == PurchaseState.HELD);
  }

  private Purchase lockMine(UUID id) {
    var purchase = mine(id);
    entities.lock(purchase, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(purchase);
    return purchase;
  }

  /**
   * One of the caller's purchases.
   *
   * @throws Refused where the caller has no such purchase
   */
  public Purchase mine(UUID id) {
    return entities
        .createQuery("select p from Purchase p where p.id = :id and p.buyer = :me", Purchase.class)
        .setParameter("id", id)
        .setParameter("me", me.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("purchase.missing"));
  }

  /**
   * One of the caller's purchases that was paid.
   *
   * @throws Refused where the caller paid no such purchase
   */
  Purchase minePaid(UUID id) {
    return Optional.of(mine(id))
        .filter(purchase -> purchase.state() == PurchaseState.PAID)
        .orElseThrow(() -> Refused.missing("purchase.missing"));
  }

  /** The caller's purchases that were paid, the newest first. */
  public List<Purchase> paid() {
    return entities
        .createQuery(
            "select p from Purchase p where p.buyer = :me and p.state = :paid order by p.heldAt desc",
            Purchase.class)
        .setParameter("me", me.accountId())
        .setParameter("paid", PurchaseState.PAID)
        .getResultList();
  }
}
