package org.citycabinet.ticketing.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.product.SaleQuote;
import org.citycabinet.ticketing.purchase.CounterShelf;
import org.citycabinet.ticketing.purchase.Offer;
import org.citycabinet.ticketing.wallet.LoadTerms;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where a clerk sells for media of the operator they work for (VEN-23); all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class CounterDesk {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Media media;
  @Inject CounterShelf shelf;
  @Inject Loads loads;
  @Inject Wallets wallets;
  @Inject Ledger ledger;
  @Inject Drawers drawers;
  @Inject Audit audit;

  /**
   * What is to be sold.
   *
   * @param number of the medium
   * @param wishes what goes onto it
   * @param shown what the clerk told the traveller to pay
   */
  record Deal(String number, List<Wish> wishes, Money shown) {}

  /**
   * Looks up a medium that something can be loaded to.
   *
   * @throws Refused at the field {@code number} where the operator has none with that number, or it
   *     is blocked or over
   */
  Medium look(String number) {
    var medium = find(number);
    mustBeFit(medium, isDebtor(medium));
    note("medium.look", medium, "");
    return medium;
  }

  /** The same medium as it is now, for the page that looked it up. */
  Medium again(String number) {
    return find(number);
  }

  private Medium find(String number) {
    return media
        .find(me.operator(), MediumNumber.of(number))
        .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
  }

  /** What there is for a medium. */
  List<Offer> offers(Medium medium) {
    return shelf.on(medium);
  }

  /** What the operator says about topping up; empty where its media hold no stored value. */
  Optional<LoadTerms> topUps() {
    return loads.terms(me.operator());
  }

  /**
   * What so many cost now.
   *
   * @throws Refused where a rule stands against it
   */
  SaleQuote quote(Medium medium, String product, int quantity) {
    return shelf.quote(medium, product, quantity);
  }

  /**
   * Makes sure that so much can be topped up.
   *
   * @throws Refused at the field {@code amount}
   */
  void checkTopUp(Money amount) {
    topUps().orElseThrow(() -> Refused.missing("wallet.top-up.none")).check(amount);
  }

  /**
   * Sells: all of it is loaded and paid, or nothing.
   *
   * @param requestKey the form's own key: sending the form twice sells once
   * @throws Refused where a rule stands against it, the price is not the one that was shown, it is
   *     not paid, there is no drawer for the cash, or the key was used for something else
   */
  @Retried
  CounterSale sell(Deal deal, Paid paid, UUID requestKey) {
    var medium = media.lock(find(deal.number()).id());
    return known(requestKey)
        .map(sale -> same(sale, medium, deal, paid))
        .orElseGet(() -> begin(deal, paid, requestKey, medium));
  }

  private Optional<CounterSale> known(UUID requestKey) {
    return entities
        .createQuery(
            "select s from CounterSale s where s.clerk = :me and s.requestKey = :key",
            CounterSale.class)
        .setParameter("me", me.accountId())
        .setParameter("key", requestKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private static CounterSale same(CounterSale sale, Medium medium, Deal deal, Paid paid) {
    if (!sale.isFor(medium.id(), deal.shown(), paid)) {
      throw Refused.rule("counter.key.used");
    }
    return sale;
  }

  private CounterSale begin(Deal deal, Paid paid, UUID requestKey, Medium medium) {
    if (deal.wishes().isEmpty()) {
      throw Refused.rule("counter.basket.empty");
    }
    mustBeFit(medium, deal.wishes().stream().allMatch(Wish::isTopUp) && isDebtor(medium));
    var drawer = drawer(paid);
    var till = till(requestKey, drawer, medium);
    var sale = new CounterSale(till, load(deal, medium, till.id()), paid);
    if (!sale.total().equals(deal.shown())) {
      throw Refused.rule("counter.price.changed", sale.total());
    }
    entities.persist(sale);
    book(sale, medium, drawer);
    note("counter.sell", medium, sale.reference() + " " + sale.total().euros());
    return sale;
  }

  private CounterSale.Till till(UUID requestKey, Optional<Drawer> drawer, Medium medium) {
    return new CounterSale.Till(
        Ids.next(),
        requestKey,
        medium.operator(),
        me.accountId(),
        drawer.map(Drawer::id).orElse(null),
        medium.id(),
        operators.scheme(medium.operator(), clock.instant()).edition(),
        clock.instant(),
        today());
  }

  /** Cash needs an open drawer; what a card pays is noted with it where there is one. */
  private Optional<Drawer> drawer(Paid paid) {
    var drawer = drawers.lockMine();
    if (paid.means() == TillMeans.CASH && drawer.isEmpty()) {
      throw Refused.rule("counter.drawer.none");
    }
    if (paid.means() == TillMeans.CARD && isUsed(paid.receipt())) {
      throw Refused.field("receipt", "counter.receipt.used");
    }
    return drawer;
  }

  private boolean isUsed(String receipt) {
    return entities
            .createQuery(
                "select count(s) from CounterSale s where s.clerk = :me and s.soldOn = :today"
                    + " and s.terminalReceipt = :receipt",
                Long.class)
            .setParameter("me", me.accountId())
            .setParameter("today", today())
            .setParameter("receipt", receipt)
            .getSingleResult()
        > 0;
  }

  private List<SaleLine> load(Deal deal, Medium medium, UUID sale) {
    var lines = new ArrayList<SaleLine>();
    for (var wish : deal.wishes()) {
      lines.add(
          wish.isTopUp()
              ? topUp(lines.size() + 1, wish)
              : ticket(lines.size() + 1, wish, medium, sale));
    }
    return lines;
  }

  private SaleLine topUp(int line, Wish wish) {
    checkTopUp(wish.amount());
    return SaleLine.topUp(line, wish.amount());
  }

  private SaleLine ticket(int line, Wish wish, Medium medium, UUID sale) {
    var item = shelf.load(medium, wish.product(), wish.quantity(), sale);
    return SaleLine.of(line, item.quote(), item.category().orElse(null));
  }

  private void book(CounterSale sale, Medium medium, Optional<Drawer> drawer) {
    var from = Tills.account(sale, drawer);
    ledger.book(
        Booking.of("counter.sold:" + sale.id(), "counter.sold")
            .move(Tills.price(sale), from, LedgerAccount.revenue(sale.operator()))
            .move(Tills.commission(sale), from, LedgerAccount.commission(sale.operator())));
    var stored = Tills.stored(sale);
    if (!stored.isZero()) {
      wallets.topUp(
          medium, stored, from, new Occasion("counter.top-up:" + sale.id(), sale.soldAt()));
    }
  }

  private void mustBeFit(Medium medium, boolean inDebtOnly) {
    if (!inDebtOnly) {
      medium.mustBeGood(today());
    }
  }

  /** A medium that is blocked for a debt is topped up to pay it. */
  private static boolean isDebtor(Medium medium) {
    return medium.blockReason().equals(Optional.of(BlockReason.DEBT));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
  }

  private void note(String action, Medium medium, String details) {
    UUID person = medium.holder().orElse(null);
    audit.record(
        me.operator(), new Audit.Deed(action, "medium", medium.id().toString(), person, details));
  }
}
