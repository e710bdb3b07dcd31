package org.citycabinet.ticketing.purchase;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.language.Messages;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.BusinessClock;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Two windows buy for one card what it takes once: nobody pays for what cannot be loaded. */
class TwoTabsIT extends InContainer {
  private static final Means AT_THE_GATEWAY = new Means(Optional.empty(), false);

  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject VisitorSales visitors;
  @Inject CounterShelf counter;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject BusinessClock clock;
  @Resource ManagedExecutorService executor;

  private final Bank bank = new Bank();
  private Instant began;

  @BeforeEach
  void begin() {
    began = clock.instant();
  }

  @AfterEach
  void putBack() {
    clock.moveTo(began);
  }

  @Test
  @Requirement({"RIG-4.3", "RIG-7"})
  void aSecondKindIsRefusedWhileTheFirstIsBeingPaid() throws Exception {
    as("anna");
    var card = aCard("riga");
    var first = hold(card, "MIN_90");
    var second = hold(card, "MONTH");
    var checkout = pay(first);
    assertRefused("purchase.being-paid", () -> pay(second));
    assertRefused("purchase.being-paid", () -> hold(card, "MONTH"));
    assertFalse(purchases.mine(second.id()).isConfirmed());
    bank.press("pay", checkout);
    awaitEnd(first);
    assertRefused("purchase.one-kind", () -> pay(second));
    assertEquals(List.of("MIN_90"), products(card));
  }

  @Test
  @Requirement({"VEN-21", "VEN-29"})
  void theSameMonthTicketIsPaidInOneWindowOnly() throws Exception {
    atTheBeginningOfAMonth();
    as("anna");
    var card = aCard("ventspils");
    var first = hold(card, "MONTH_FULL");
    var second = hold(card, "MONTH_FULL");
    var checkout = pay(first);
    assertRefused("purchase.being-paid", () -> pay(second));
    assertEquals(checkout, pay(first), "the first window goes on");
    as("uldis");
    assertRefused("purchase.being-paid", () -> hold(card, "MONTH_FULL"));
    assertRefused("purchase.being-paid", () -> counter.quote(card, "MONTH_FULL", 1));
    hold(card, "TRIPS_10");
    bank.press("pay", checkout);
    as("anna");
    awaitEnd(first);
    assertRefused("purchase.there-already", () -> pay(second));
    assertEquals(List.of("MONTH_FULL"), products(card));
  }

  /** Month tickets are sold then. */
  private void atTheBeginningOfAMonth() {
    var nextMonth = YearMonth.from(began.atZone(ZoneOffset.UTC)).plusMonths(1);
    clock.moveTo(nextMonth.atDay(5).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  @Requirement("VEN-13")
  void aVisitorIsNotToldWhatStandsAgainstACard() {
    as("anna");
    var card = aCard("ventspils");
    var visitor = new Visitor("v@paraugs.example", Locale.ENGLISH);
    var held = visitors.hold(choice(card, "TRIPS_10"), visitor, UUID.randomUUID());
    media.block(card.id(), BlockReason.LOST);
    var key = visitors.key(held.id());
    assertRefused("purchase.visitor.not-for-number", () -> visitors.confirm(key, true));
  }

  @Test
  @Requirement("VEN-29")
  void ofTwoPaidForWhatACardTakesOnceOneIsLoadedAndTheOtherGoesBack() throws Exception {
    as("anna");
    var one = aCard("riga");
    var other = aCard("riga");
    var purchase = hold(one, "MIN_90");
    var another = hold(other, "HOURS_24");
    var checkout = List.of(pay(purchase), pay(another));
    media.replace(one.id(), other.id());
    List<Future<?>> pressed =
        List.of(
            executor.submit(() -> press(checkout.get(0))),
            executor.submit(() -> press(checkout.get(1))));
    for (var each : pressed) {
      each.get();
    }
    awaitEnd(purchase);
    awaitEnd(another);
    assertEquals(1, products(other).size());
    int over = purchases.mine(purchase.id()).state() == PurchaseState.CANCELLED ? 0 : 1;
    var given = List.of(purchase, another).get(over);
    assertEquals(PurchaseState.CANCELLED, purchases.mine(given.id()).state());
    assertTrue(checkouts.goesBack(given.id()));
    await(() -> "refunded".equals(bank.purchase(checkout.get(over)).getString("status")));
    await(() -> isTold("anna@cabinet.example"));
  }

  /** In whatever language the buyer used the portal. */
  private boolean isTold(String address) throws Exception {
    var mails = bank.mails(address).toString();
    return Stream.of("lv", "lt", "en")
        .map(language -> Messages.text(Locale.forLanguageTag(language), "payment.unused.subject"))
        .anyMatch(mails::contains);
  }

  private Void press(String checkout) throws Exception {
    bank.press("pay", checkout);
    return null;
  }

  private String pay(Purchase held) {
    return checkouts.pay(held.id(), true, AT_THE_GATEWAY);
  }

  private void awaitEnd(Purchase held) throws Exception {
    await(() -> purchases.mine(held.id()).state() != PurchaseState.HELD);
  }

  private List<String> products(Medium card) {
    return tickets.on(card.id()).stream().map(ticket -> ticket.product()).toList();
  }

  private static void assertRefused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }

  private Purchase hold(Medium card, String product) {
    return purchases.hold(choice(card, product), UUID.randomUUID());
  }

  private static Choice choice(Medium card, String product) {
    return new Choice(card.operator(), card.number(), product, 1);
  }

  private Medium aCard(String operator) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var number = MediumNumber.of("T1" + digits);
    return media.issue(new Issue(operator, number, MediumKind.CARD, null, null, null, null));
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }
}
