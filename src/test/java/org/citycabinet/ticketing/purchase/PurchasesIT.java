package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Grant;
import org.citycabinet.ticketing.concession.Word;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PurchasesIT extends InContainer {
  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Settlements settlements;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Concessions concessions;
  @Inject Ledger ledger;
  @Inject Clock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @PersistenceContext EntityManager entities;
  @Resource ManagedExecutorService executor;

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }

  @Test
  void theSameFormSentTwiceHoldsOnce() {
    as("anna");
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    var key = UUID.randomUUID();
    var first = purchases.hold(choice(card, "MIN_90", 1), key);
    assertEquals(first.id(), purchases.hold(choice(card, "MIN_90", 1), key).id());
    var other = choice(card, "MONTH", 1);
    assertEquals(
        "purchase.key.used", assertThrows(Refused.class, () -> purchases.hold(other, key)).key());
  }

  @Test
  void anothersPurchaseAnswersAsAMissingOne() {
    as("anna");
    var held = hold(aCard("riga", MediumKind.CARD), "MIN_90", 1);
    as("jonas");
    assertMissing(() -> purchases.mine(held.id()));
    assertMissing(() -> purchases.confirm(held.id(), true));
    assertMissing(() -> purchases.cancel(held.id()));
  }

  @Test
  void aPaymentToldTwiceLoadsOnceAndBooksOnce() throws Exception {
    as("anna");
    var card = aCard("riga", MediumKind.CARD);
    var held = hold(card, "MIN_90", 1);
    purchases.confirm(held.id(), true);
    settle(held, PaymentState.PAID);
    settle(held, PaymentState.PAID);
    assertEquals(1, tickets.on(card.id()).size());
    var pending = LedgerAccount.pending("riga", held.id());
    assertEquals(Money.ZERO, ledger.balance(pending));
  }

  @Test
  void aPaymentToldByManyAtOnceLoadsOnce() throws Exception {
    as("anna");
    var card = aCard("riga", MediumKind.CARD);
    var held = hold(card, "MIN_90", 1);
    purchases.confirm(held.id(), true);
    capture(held);
    var event = new PaymentSettled(held.id(), held.operator(), held.total(), PaymentState.PAID);
    List<Future<?>> copies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      copies.add(executor.submit(() -> settlements.settle(event)));
    }
    for (var copy : copies) {
      copy.get();
    }
    assertEquals(PurchaseState.PAID, purchases.mine(held.id()).state());
    assertEquals(1, tickets.on(card.id()).size());
  }

  @Test
  @Requirement("VEN-19")
  void aHoldThatNobodyPaidForExpiresAndNothingIsLoaded() throws Exception {
    as("anna");
    var card = aCard("ventspils", MediumKind.CARD);
    var held = hold(card, "TRIPS_10", 1);
    makeOlder(held);
    settlements.expireDue();
    assertEquals(PurchaseState.EXPIRED, purchases.mine(held.id()).state());
    assertThrows(Refused.class, () -> purchases.confirm(held.id(), true));
    assertEquals(List.of(), tickets.on(card.id()));
  }

  @Test
  @Requirement("VEN-19")
  void aConfirmedPurchaseThatNoPaymentWasBegunForExpires() throws Exception {
    as("anna");
    var held = hold(aCard("ventspils", MediumKind.CARD), "TRIPS_10", 1);
    purchases.confirm(held.id(), true);
    makeOlder(held);
    settlements.expireDue();
    assertEquals(PurchaseState.EXPIRED, purchases.mine(held.id()).state());
  }

  @Test
  @Requirement({"RIG-51", "RIG-45"})
  void tenCodeTicketsOfAKindAreTenTicketsWithACodeEachAndElevenAreNotSold() throws Exception {
    as("anna");
    var app = aCard("riga", MediumKind.APP);
    assertThrows(Refused.class, () -> hold(app, "MIN_90", 11));
    var held = hold(app, "MIN_90", 10);
    purchases.confirm(held.id(), true);
    settle(held, PaymentState.PAID);
    var codes = tickets.of(held.id()).stream().map(Ticket::code).distinct().count();
    assertEquals(10, codes);
  }

  @Test
  @Requirement({"RIG-2", "RIG-77"})
  void aConcessionOf100PercentLoadsFreeOfChargeAndAnExpiredOneNothing() {
    as("anna");
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    grant(card, "FREE_100");
    var free = tickets.on(card.id()).get(0);
    assertEquals(Money.ZERO, free.price());
    var held = hold(card, "DAYS_3", 1);
    assertEquals(Money.ZERO, held.total());
    purchases.confirm(held.id(), true);
    assertEquals(PurchaseState.PAID, purchases.mine(held.id()).state());
    var yesterday = LocalDate.now(clock).minusDays(1);
    concessions.end(card.id(), "FREE_100", yesterday.plusDays(1));
    assertEquals(2, tickets.on(card.id()).size());
  }

  @Test
  @Requirement({"LIE-09", "LIE-10"})
  void theConcessionIsTheTravellersAndNotTheBuyers() {
    as("ilze");
    var child = aCard("liepaja", MediumKind.PERSONALISED_CARD);
    var refused = assertThrows(Refused.class, () -> hold(child, "MONTH_PUPIL", 1));
    assertEquals("purchase.not-entitled.REGISTER", refused.key());
    grant(child, "PUPIL");
    assertEquals("PUPIL", hold(child, "MONTH_PUPIL", 1).lines().get(0).category().orElseThrow());
  }

  @Test
  @Requirement("LIE-09")
  void whoBuysForAnotherPersonNeedsAPersonalisedAccountWhereTheTermsSaySo() {
    as("uldis");
    var others = aCard("liepaja", MediumKind.PERSONALISED_CARD);
    var refused = assertThrows(Refused.class, () -> hold(others, "DAYS_3", 1));
    assertEquals("purchase.not-personalised", refused.key());
    assertEquals("9", refused.clause().orElseThrow());
    media.keep(others, Ids.demo("account:uldis"), "");
    hold(others, "DAYS_3", 1);
    hold(aCard("riga", MediumKind.CARD), "MIN_90", 1);
    as("ilze");
    hold(aCard("liepaja", MediumKind.PERSONALISED_CARD), "DAYS_3", 1);
  }

  @Test
  @Requirement("LIE-09")
  void whoTravelsIsKnownToTheOperatorWhereSomebodyElseBuysForThem() {
    as("ilze");
    var anonymous = aCard("liepaja", MediumKind.CARD);
    var refused = assertThrows(Refused.class, () -> hold(anonymous, "DAYS_3", 1));
    assertEquals("purchase.traveller-not-personalised", refused.key());
    assertEquals("9", refused.clause().orElseThrow());
    var app =
        media.issue(
            new Issue(
                "liepaja",
                MediumNumber.of("T9" + UUID.randomUUID().toString().substring(0, 8)),
                MediumKind.APP,
                Ids.demo("account:uldis"),
                null,
                null,
                null));
    assertEquals(
        "purchase.traveller-not-personalised",
        assertThrows(Refused.class, () -> hold(app, "DAYS_3", 1)).key());
    media.keep(anonymous, Ids.demo("account:ilze"), "");
    hold(anonymous, "DAYS_3", 1);
  }

  @Test
  @Requirement("RIG-41")
  void nothingIsSoldForABlockedCard() {
    as("anna");
    var card = aCard("riga", MediumKind.CARD);
    media.block(card.id(), BlockReason.LOST);
    assertThrows(Refused.class, () -> hold(card, "MIN_90", 1));
  }

  @Test
  @Requirement({"RIG-4.3", "RIG-7"})
  void anOrdinaryCardHoldsOneKindOfTicketOnly() throws Exception {
    as("anna");
    var card = aCard("riga", MediumKind.CARD);
    var first = hold(card, "MIN_90", 1);
    purchases.confirm(first.id(), true);
    settle(first, PaymentState.PAID);
    var refused = assertThrows(Refused.class, () -> hold(card, "MONTH", 1));
    assertEquals("purchase.one-kind", refused.key());
    assertEquals("MIN_90", hold(card, "MIN_90", 1).lines().get(0).product().orElseThrow());
  }

  private Purchase hold(Medium card, String product, int quantity) {
    return purchases.hold(choice(card, product, quantity), UUID.randomUUID());
  }

  private static Choice choice(Medium card, String product, int quantity) {
    return new Choice(card.operator(), card.number(), product, quantity);
  }

  private Medium aCard(String operator, MediumKind kind) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var name = kind.isPersonalised() ? "Tests Paraugs" : null;
    return media.issue(
        new Issue(operator, MediumNumber.of("T1" + digits), kind, null, name, null, null));
  }

  private void grant(Medium card, String category) {
    var today = LocalDate.now(clock);
    concessions.grant(
        new Grant(card.operator(), category, today, today.plusDays(30), Word.COUNTER), card.id());
  }

  private void settle(Purchase purchase, PaymentState state) throws Exception {
    capture(purchase);
    transaction.begin();
    settlements.settle(
        new PaymentSettled(purchase.id(), purchase.operator(), purchase.total(), state));
    transaction.commit();
  }

  private void capture(Purchase purchase) {
    var operator = purchase.operator();
    ledger.book(
        Booking.of("payment.captured:" + purchase.id(), "payment.captured")
            .move(
                purchase.total(),
                LedgerAccount.gateway(operator),
                LedgerAccount.pending(operator, purchase.id())));
  }

  private void makeOlder(Purchase purchase) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery("update purchase set held_until = ? where id = ?")
        .setParameter(1, LocalDateTime.now(clock).minusSeconds(1))
        .setParameter(2, purchase.id().toString())
        .executeUpdate();
    transaction.commit();
  }

  private static void assertMissing(Executable deed) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, deed).kind());
  }
}
