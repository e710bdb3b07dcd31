package org.citycabinet.ticketing.purchase;

import jakarta.annotation.security.RolesAllowed;
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
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Ids;
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
  @Inject Sales sales;
  @Inject Buyers buyers;
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
    return known(requestKey)
        .map(purchase -> same(purchase, medium, choice))
        .orElseGet(() -> begin(choice, medium, requestKey));
  }

  /** The medium's row is locked: two purchases for one card come one after the other. */
  private Medium traveller(Choice choice) {
    return media
        .find(choice.operator(), choice.number())
        .map(m -> media.lock(m.id()))
        .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
  }

  /** The caller's purchase that was asked for under that key. */
  Optional<Purchase> known(UUID requestKey) {
    return entities
        .createQuery(
            "select p from Purchase p where p.buyer = :me and p.requestKey = :key", Purchase.class)
        .setParameter("me", me.accountId())
        .setParameter("key", requestKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private static Purchase same(Purchase purchase, Medium medium, Choice choice) {
    if (!purchase.isFor(medium.id(), choice)) {
      throw Refused.rule("purchase.key.used");
    }
    return purchase;
  }

  private Purchase begin(Choice choice, Medium medium, UUID requestKey) {
    buyers.check(medium);
    var sale = sales.facts(medium, choice.product(), choice.quantity());
    SaleRule.checkAll(sale);
    var purchase =
        new Purchase(Ids.next(), me.accountId(), requestKey, sales.order(sale))
            .hold(clock.instant(), sale.quote().hold());
    entities.persist(purchase);
    return purchase;
  }

  /**
   * The buyer confirms and accepts the terms (VEN-22, RIG-8). What costs nothing is paid and loaded
   * by that (RIG-2).
   *
   * @throws Refused where the terms are not accepted, the hold is over, or it is decided already
   */
  @Retried
  Purchase confirm(UUID id, boolean termsAccepted) {
    if (!termsAccepted) {
      throw Refused.field("terms", "purchase.terms.missing");
    }
    var purchase = lockMine(id);
    purchase.confirm(clock.instant());
    if (purchase.total().isZero()) {
      settlements.load(purchase);
    }
    return purchase;
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
