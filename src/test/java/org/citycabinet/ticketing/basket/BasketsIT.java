package org.citycabinet.ticketing.basket;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.Caller;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Checkouts;
import org.citycabinet.ticketing.purchase.Choice;
import org.citycabinet.ticketing.purchase.Means;
import org.citycabinet.ticketing.purchase.Paid;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Several things are gathered and paid for at once. */
class BasketsIT extends InContainer {
  private static final Means AT_THE_GATEWAY = new Means(Optional.empty(), false);

  @Inject HttpServletRequest request;
  @Inject Baskets baskets;
  @Inject PaidBaskets paidBaskets;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Loads loads;
  @Inject Ledger ledger;
  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private final Bank bank = new Bank();
  private final UUID buyer = UUID.randomUUID();

  /** Somebody of this test alone. */
  @BeforeEach
  void makeTheBuyer() throws Exception {
    transaction.begin();
    entities
        .createNativeQuery(
            "insert into account (id, username, display_name, email, language, password_hash,"
                + " created_at) select ?, ?, 'Groza Pircēja', 'grozs@cabinet.example', 'lv',"
                + " password_hash, created_at from account where username = 'zane'")
        .setParameter(1, buyer.toString())
        .setParameter(2, "b" + buyer.toString().substring(0, 12))
        .executeUpdate();
    transaction.commit();
    as(buyer);
  }

  @Test
  @Requirement({"VEN-19", "VEN-20", "LIE-09", "RIG-45"})
  void everythingIsPaidOnceWithOneCommissionAndLoadedTogether() throws Exception {
    var mine = aCard("ventspils");
    var others = aCard("ventspils");
    add(mine, "TRIPS_10", 1);
    add(others, "TRIPS_10", 2);
    add(others, "TRIPS_20", 1);
    var held = baskets.hold();
    var prices = held.total().minus(held.commission());
    assertEquals(prices.share(2, 100).atLeast(Money.euro("0.20")), held.commission());
    assertEquals(held.heldAt().plusSeconds(120), held.heldUntil());
    pay(held);
    assertEquals(1, tickets.on(mine.id()).size());
    assertEquals(3, tickets.on(others.id()).size());
    assertEquals(
        4, tickets.of(held.id()).stream().map(Ticket::code).distinct().count(), "a code each");
    assertEquals(Money.ZERO, ledger.balance(LedgerAccount.pending("ventspils", held.id())));
    assertEquals(List.of(), baskets.lines(), "what is paid is in the basket no more");
  }

  @Test
  @Requirement("SIA-12")
  void storedValueAndTicketsGoTogether() throws Exception {
    var card = aCard("siauliai");
    media.keep(card, buyer, "");
    baskets.addTopUp(card.id(), Money.euro("5.00"), UUID.randomUUID(), true);
    add(card, "DAYS_7", 1);
    baskets.addTopUp(card.id(), Money.euro("2.00"), UUID.randomUUID(), true);
    assertEquals(2, baskets.lines().size());
    var held = baskets.hold();
    pay(held);
    var pending = LedgerAccount.pending("siauliai", held.id());
    assertEquals(Money.euro("7.00"), ledger.balance(pending), "until the card has collected it");
    assertEquals(
        Set.of(Optional.empty(), Optional.of(Money.euro("7.00"))),
        Set.copyOf(loads.of(held.id()).stream().map(Load::amount).toList()));
  }

  @Test
  void oneBasketIsOfOneOperatorUntilItIsBegunAnew() {
    add(aCard("ventspils"), "TRIPS_10", 1);
    var other = aCard("riga");
    var choice = new Choice("riga", other.number(), "MIN_90", 1);
    assertRefused("basket.other-operator", () -> baskets.add(choice, UUID.randomUUID(), false));
    assertEquals("ventspils", baskets.operator().orElseThrow());
    baskets.add(choice, UUID.randomUUID(), true);
    assertEquals("riga", baskets.operator().orElseThrow());
    assertEquals(1, baskets.lines().size());
  }

  @Test
  void theSameOfAKindForACardIsOneLineAndTheSameFormSentTwiceCountsOnce() {
    var card = aCard("ventspils");
    var choice = new Choice("ventspils", card.number(), "TRIPS_10", 2);
    var key = UUID.randomUUID();
    baskets.add(choice, key, false);
    baskets.add(choice, key, false);
    add(card, "TRIPS_10", 1);
    assertEquals(List.of(3), quantities());
    assertRefused("basket.quantity", () -> add(card, "TRIPS_10", 8));
    var line = baskets.lines().get(0).id();
    assertRefused("basket.quantity", () -> baskets.change(line, 0));
    assertRefused("basket.quantity", () -> baskets.change(line, -1));
    var removed = baskets.remove(line);
    assertEquals(List.of(), quantities());
    baskets.putBack(removed);
    assertEquals(List.of(3), quantities());
  }

  @Test
  @Requirement({"RIG-51", "RIG-4.3", "RIG-7"})
  void rulesHoldForTheBasketAsAWhole() {
    var app = aMedium("riga", MediumKind.APP);
    add(app, "MIN_90", 6);
    var second = aMedium("riga", MediumKind.APP);
    assertRefused("purchase.not-sold.QUANTITY", () -> add(second, "MIN_90", 5));
    add(second, "MIN_90", 4);
    var card = aCard("riga");
    add(card, "MONTH", 1);
    assertRefused("purchase.one-kind", () -> add(card, "DAYS_3", 1));
    assertEquals(List.of(6, 4, 1), quantities());
  }

  @Test
  void twoTicketsForTheSamePeriodAreNotSoldForOneCard() {
    var card = aCard("riga");
    add(card, "SEASON", 1);
    assertRefused("purchase.one-for-a-period", () -> add(card, "SEASON", 1));
    var line = baskets.lines().get(0).id();
    assertRefused("purchase.one-for-a-period", () -> baskets.change(line, 2));
    assertEquals(List.of(1), quantities());
    var two = new Choice("riga", card.number(), "SEASON", 2);
    assertRefused("purchase.one-for-a-period", () -> purchases.hold(two, UUID.randomUUID()));
    add(aCard("riga"), "SEASON", 1);
    assertEquals(List.of(1, 1), quantities());
  }

  @Test
  void whatIsNotSoldAnyMoreIsToldAtItsLineAndNothingIsBought() {
    var lost = aCard("ventspils");
    add(aCard("ventspils"), "TRIPS_10", 1);
    add(lost, "TRIPS_10", 1);
    media.block(lost.id(), BlockReason.LOST);
    var quotes = baskets.quotes(baskets.lines());
    var against = quotes.stream().map(quote -> quote.against().isPresent()).toList();
    assertEquals(List.of(false, true), against);
    assertThrows(Refused.class, () -> baskets.hold());
  }

  @Test
  void anothersLineAnswersAsAMissingOne() {
    add(aCard("ventspils"), "TRIPS_10", 1);
    var line = baskets.lines().get(0).id();
    as(UUID.randomUUID());
    assertRefused("basket.line.missing", () -> baskets.change(line, 2));
    assertRefused("basket.line.missing", () -> baskets.remove(line));
    assertRefused("basket.empty", () -> baskets.hold());
    var card = aCard("siauliai");
    assertRefused(
        "medium.missing",
        () -> baskets.addTopUp(card.id(), Money.euro("5.00"), UUID.randomUUID(), false));
  }

  @Test
  @Requirement("VEN-19")
  void goingBackFindsTheSameHoldAndAChangeGivesItUp() {
    add(aCard("ventspils"), "TRIPS_10", 1);
    var held = baskets.hold();
    assertEquals(held.id(), baskets.hold().id(), "another window, or the back button");
    baskets.change(baskets.lines().get(0).id(), 2);
    assertEquals(PurchaseState.CANCELLED, purchases.mine(held.id()).state());
    var means = AT_THE_GATEWAY;
    assertRefused("purchase.decided.cancelled", () -> checkouts.pay(held.id(), true, means));
    assertEquals(2, baskets.hold().lines().get(0).quantity());
  }

  @Test
  void whileItIsBeingPaidTheBasketStaysAsItIsAndAfterThatItIsFreeAgain() throws Exception {
    add(aCard("ventspils"), "TRIPS_10", 1);
    var line = baskets.lines().get(0).id();
    var held = baskets.hold();
    var address = checkouts.pay(held.id(), true, AT_THE_GATEWAY);
    assertRefused("basket.paying", () -> baskets.remove(line));
    assertRefused("basket.paying", () -> baskets.change(line, 2));
    assertEquals(held.id(), baskets.hold().id());
    bank.press("decline", address);
    await(() -> checkouts.refresh(held.id()).state() == PurchaseState.CANCELLED);
    baskets.change(line, 2);
    assertEquals(List.of(2), quantities());
    baskets.remove(line);
  }

  @Test
  void aPaymentOfSomethingElseLeavesTheBasketAlone() {
    add(aCard("ventspils"), "TRIPS_10", 1);
    baskets.hold();
    paidBaskets.empty(new Paid(UUID.randomUUID(), Optional.of(buyer)));
    assertEquals(1, baskets.lines().size());
  }

  private void pay(Purchase held) throws Exception {
    bank.press("pay", checkouts.pay(held.id(), true, AT_THE_GATEWAY));
    await(() -> checkouts.refresh(held.id()).state() == PurchaseState.PAID);
  }

  private List<Integer> quantities() {
    return baskets.lines().stream().map(line -> line.wish().quantity()).toList();
  }

  private void add(Medium card, String product, int quantity) {
    var choice = new Choice(card.operator(), card.number(), product, quantity);
    baskets.add(choice, UUID.randomUUID(), false);
  }

  private Medium aCard(String operator) {
    return aMedium(operator, MediumKind.CARD);
  }

  private Medium aMedium(String operator, MediumKind kind) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(
        new Issue(operator, MediumNumber.of("T1" + digits), kind, null, null, null, null));
  }

  private void as(UUID account) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(account, "somebody", Set.of("RESIDENT"), null));
  }

  private static void assertRefused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }
}
