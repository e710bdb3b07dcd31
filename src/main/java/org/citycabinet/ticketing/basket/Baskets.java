package org.citycabinet.ticketing.basket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.purchase.Choice;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.purchase.Quote;
import org.citycabinet.ticketing.purchase.Wish;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * The callers' own baskets. What holds a basket is one purchase; while that is being paid, the
 * basket stays as it is.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed("RESIDENT")
public class Baskets {
  private static final int MOST_LINES = 20;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser me;
  @Inject Media media;
  @Inject Purchases purchases;

  /** The caller's lines, in the order in which they were put in. */
  public List<BasketLine> lines() {
    return entities
        .createQuery(
            "select l from BasketLine l where l.account = :account order by l.id", BasketLine.class)
        .setParameter("account", me.accountId())
        .getResultList();
  }

  /** What these lines would cost now, in the same order, with what stands against them. */
  public List<Quote> quotes(List<BasketLine> lines) {
    return purchases.quote(wishes(lines));
  }

  private static List<Wish> wishes(List<BasketLine> lines) {
    return lines.stream().map(BasketLine::wish).toList();
  }

  /** Whose products are in it; empty where nothing is. */
  public Optional<String> operator() {
    return lines().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(entities.find(Basket.class, me.accountId())).map(Basket::operator);
  }

  /**
   * Puts in what was chosen on the shelf, together with what of the kind is there for the medium.
   *
   * @param key the form's own: sending the form twice puts it in once
   * @param anew whether what is in it for another operator goes
   * @throws Refused where the medium is unknown, something stands against buying it together with
   *     the rest, another operator's products are in it, or it is being paid
   */
  public void add(Choice choice, UUID key, boolean anew) {
    takeBack();
    var medium = purchases.traveller(choice);
    add(Wish.tickets(medium.id(), choice.product(), choice.quantity()), key, anew);
  }

  /**
   * Puts in stored value for one of the caller's cards; as {@link #add(Choice, UUID, boolean)}
   * otherwise.
   */
  public void addTopUp(UUID card, Money amount, UUID key, boolean anew) {
    takeBack();
    add(Wish.topUp(card, amount), key, anew);
  }

  /** Puts back what was taken out, unless another operator's products are in it by now. */
  public void putBack(Wish wish) {
    takeBack();
    add(wish, Ids.next(), false);
  }

  private void add(Wish wish, UUID key, boolean anew) {
    var operator = media.lock(wish.medium()).operator();
    begin(operator, anew);
    var there = lines().stream().filter(line -> line.wish().isOfKind(wish)).findFirst();
    if (there.isPresent()) {
      there.get().add(wish, key);
    } else {
      mustHaveRoom();
      entities.persist(new BasketLine(me.accountId(), wish, key));
    }
    mustBeSold(wish);
  }

  private void begin(String operator, boolean anew) {
    var basket = lockFree();
    boolean others = !basket.operator().equals(operator);
    if (others && !anew && !lines().isEmpty()) {
      throw Refused.rule("basket.other-operator");
    }
    if (others) {
      lines().forEach(entities::remove);
      basket.beginFor(operator);
    }
  }

  private void mustHaveRoom() {
    if (lines().size() >= MOST_LINES) {
      throw Refused.rule("basket.full", MOST_LINES);
    }
  }

  private void mustBeSold(Wish wish) {
    quotes(lines()).stream()
        .filter(quote -> quote.line().wish().isOfKind(wish))
        .flatMap(quote -> quote.against().stream())
        .findFirst()
        .ifPresent(Baskets::refuse);
  }

  private static void refuse(Refused why) {
    throw why;
  }

  /**
   * Wants so many of a line.
   *
   * @throws Refused where the caller has no such line, so many are not sold, or it is being paid
   */
  public void change(UUID line, int quantity) {
    takeBack();
    lockFree();
    var changed = mine(line);
    changed.change(quantity);
    mustBeSold(changed.wish());
  }

  /**
   * Takes a line out.
   *
   * @return what it was, to put it back
   * @throws Refused where the caller has no such line, or it is being paid
   */
  public Wish remove(UUID line) {
    takeBack();
    lockFree();
    var removed = mine(line);
    entities.remove(removed);
    return removed.wish();
  }

  private BasketLine mine(UUID line) {
    return lines().stream()
        .filter(each -> each.id().equals(line))
        .findFirst()
        .orElseThrow(() -> Refused.missing("basket.line.missing"));
  }

  /**
   * Holds all that is in it (VEN-19); once more, from another window or by going back, the same
   * purchase.
   *
   * @throws Refused where it is empty, something in it is not sold, or it is being paid
   */
  public Purchase hold() {
    media().stream().sorted().forEach(media::lock);
    var basket = lock();
    var wishes = wishes(lines());
    if (wishes.isEmpty()) {
      throw Refused.rule("basket.empty");
    }
    return basket.held().flatMap(purchases::waiting).orElseGet(() -> hold(basket, wishes));
  }

  /** Not the lines themselves: what they say is read once the basket is locked. */
  private List<UUID> media() {
    return entities
        .createQuery(
            "select distinct l.medium from BasketLine l where l.account = :account", UUID.class)
        .setParameter("account", me.accountId())
        .getResultList();
  }

  private Purchase hold(Basket basket, List<Wish> wishes) {
    var purchase = purchases.hold(wishes, Ids.next());
    basket.holdBy(purchase.id());
    return purchase;
  }

  /**
   * What holds the basket is given up before the basket changes.
   *
   * @throws Refused where it is being paid
   */
  private void takeBack() {
    Optional.ofNullable(entities.find(Basket.class, me.accountId()))
        .flatMap(Basket::held)
        .ifPresent(this::takeBack);
  }

  private void takeBack(UUID held) {
    if (!purchases.takeBack(held)) {
      throw Refused.rule("basket.paying");
    }
    lock().holdBy(null);
  }

  /** The same, where no other window has just gone to pay for it. */
  private Basket lockFree() {
    var basket = lock();
    if (basket.held().isPresent()) {
      throw Refused.rule("basket.changed");
    }
    return basket;
  }

  /** The caller's basket, kept from others until the transaction ends. */
  private Basket lock() {
    entities
        .createNativeQuery(
            "insert ignore into basket (account, operator, version) values (?, '', 0)")
        .setParameter(1, me.accountId().toString())
        .executeUpdate();
    var basket = entities.find(Basket.class, me.accountId(), LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(basket);
    return basket;
  }
}
