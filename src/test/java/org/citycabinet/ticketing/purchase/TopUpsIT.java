package org.citycabinet.ticketing.purchase;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyTask;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operators;
import org.citycabinet.payment.Bank;
import org.citycabinet.payment.PaymentSettled;
import org.citycabinet.payment.PaymentState;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wallet.Credit;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.UncollectedLoads;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Topping up a card online, and what becomes of it when nobody collects it. */
class TopUpsIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final Means AT_THE_GATEWAY = new Means(Optional.empty(), false);

  @Inject HttpServletRequest request;
  @Inject TopUps topUps;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Settlements settlements;
  @Inject Media media;
  @Inject Loads loads;
  @Inject UncollectedLoads uncollected;
  @Inject Wallets wallets;
  @Inject Ledger ledger;
  @Inject Clock clock;
  @Inject Operators operators;
  @Inject @Any Instance<NightlyTask> tasks;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @PersistenceContext EntityManager entities;

  private final Bank bank = new Bank();

  @Test
  @Requirement({"SIA-12", "RIG-45"})
  void whatIsPaidWaitsForTheCardAndIsOnItOnceAVehicleWroteIt() throws Exception {
    as("jonas");
    var card = aCard();
    var paid = pay(card, "10.00");
    var load = loads.waiting(card.id()).get(0);
    assertEquals(Optional.of(Money.euro("10.00")), load.amount());
    assertEquals(load.sentAt().plus(Duration.ofDays(3)), load.collectBy());
    assertEquals(Money.ZERO, wallets.balance(card), "not before it is collected");
    assertEquals(Money.euro("10.00"), pending(paid));
    loads.collect(load.id());
    assertEquals(Money.euro("10.00"), wallets.balance(card));
    assertEquals(Money.ZERO, pending(paid));
  }

  @Test
  @Requirement("SIA-05")
  void aDebtIsPaidAtOnceTheCardIsGoodAgainAndOnlyTheRestWaits() throws Exception {
    as("jonas");
    var card = aCard();
    wallets.charge(
        card, Money.euro("0.90"), Credit.NONE, new Occasion("test:" + card.id(), clock.instant()));
    pay(card, "5.00");
    assertEquals(Money.ZERO, wallets.debt(card));
    assertEquals(Optional.empty(), media.get(card.id()).blockReason());
    assertEquals(
        List.of(Optional.of(Money.euro("4.10"))),
        loads.waiting(card.id()).stream().map(Load::amount).toList());
  }

  @Test
  @Requirement("SIA-12")
  void theOperatorsTermsSayHowMuch() {
    as("jonas");
    var card = aCard();
    assertRefused("wallet.amount.range", () -> hold(card, "0.99"));
    assertRefused("wallet.amount.range", () -> hold(card, "100.01"));
    assertEquals(Money.euro("1.00"), hold(card, "1.00").total());
    assertEquals(Money.euro("100.00"), hold(card, "100.00").total());
  }

  @Test
  @Requirement("SIA-12")
  void onlyMyOwnGoodCardThatHoldsStoredValueIsToppedUp() {
    as("jonas");
    var card = aCard();
    as("anna");
    assertRefused("medium.missing", () -> hold(card, "5.00"));
    as("jonas");
    media.block(card.id(), BlockReason.LOST);
    assertRefused("medium.number.blocked", () -> hold(card, "5.00"));
    var elsewhere = aCard("riga");
    assertRefused("wallet.top-up.none", () -> topUps.terms(elsewhere.id()));
  }

  @Test
  void theSameFormSentTwiceHoldsOnce() {
    as("jonas");
    var card = aCard();
    var key = UUID.randomUUID();
    var first = topUps.hold(card.id(), Money.euro("5.00"), key);
    assertEquals(first.id(), topUps.hold(card.id(), Money.euro("5.00"), key).id());
    assertRefused("purchase.key.used", () -> topUps.hold(card.id(), Money.euro("6.00"), key));
  }

  @Test
  @Requirement("SIA-13")
  void whatWasNotCollectedIsSentAgainByItsOwnerAlone() throws Exception {
    as("jonas");
    var card = aCard();
    pay(card, "10.00");
    var load = overdue(card);
    as("anna");
    assertRefused("wallet.load.missing", () -> uncollected.sendAgain(load.id()));
    assertRefused("wallet.load.missing", () -> uncollected.giveBack(load.id()));
    as("jonas");
    uncollected.sendAgain(load.id());
    assertEquals(LoadState.WAITING, uncollected.mine(load.id()).state(clock.instant()));
    assertRefused("wallet.load.still-waiting", () -> uncollected.giveBack(load.id()));
  }

  @Test
  @Requirement("SIA-13")
  void theMoneyOfWhatWasNotCollectedGoesBackToThePayer() throws Exception {
    as("jonas");
    var card = aCard();
    var held = hold(card, "10.00");
    var address = checkouts.pay(held.id(), true, AT_THE_GATEWAY);
    bank.press("pay", address);
    await(() -> purchases.mine(held.id()).state() == PurchaseState.PAID);
    var load = overdue(card);
    uncollected.giveBack(load.id());
    assertEquals(Money.ZERO, pending(held));
    await(() -> bank.purchase(address).getInt("refundable_amount") == 0);
    assertRefused("wallet.load.done", () -> uncollected.sendAgain(load.id()));
  }

  @Test
  @Requirement("SIA-13")
  void whoKeepsTheCardIsToldOnceThatItWasNotCollectedAndAgainWhenItWasSentAgain() throws Exception {
    as("jonas");
    var card = aCard();
    pay(card, "10.00");
    overdue(card);
    int before = letters(card);
    doAtNight(NightlyJob.LOADS);
    doAtNight(NightlyJob.LOADS);
    assertEquals(before + 1, letters(card));
    uncollected.sendAgain(loads.on(card.id()).get(0).id());
    doAtNight(NightlyJob.LOADS);
    assertEquals(before + 1, letters(card), "it waits in vehicles");
    overdue(card);
    doAtNight(NightlyJob.LOADS);
    assertEquals(before + 2, letters(card));
  }

  @Test
  @Requirement("VEN-19")
  void theNightClosesWhatIsOpenLongAfterItsHoldThoughAPaymentWasBegun() throws Exception {
    as("jonas");
    var card = aCard();
    var held = hold(card, "10.00");
    checkouts.pay(held.id(), true, AT_THE_GATEWAY);
    write("update purchase set held_until = ? where id = ?", -3_601, held.id());
    doAtNight(NightlyJob.PURCHASES);
    assertEquals(PurchaseState.CANCELLED, purchases.mine(held.id()).state());
    assertEquals(List.of(), loads.on(card.id()));
  }

  private void doAtNight(NightlyJob job) {
    var operator = operators.operator(BUS);
    tasks.stream()
        .filter(task -> task.job() == job && task.isFor(operator))
        .forEach(task -> Nightly.drain((NightlyWork) task, operator, LocalDate.now(clock)));
  }

  private int letters(Medium card) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from outbox_mail where subject like ?")
                .setParameter(1, "%" + card.number().shown() + "%")
                .getSingleResult())
        .intValue();
  }

  private Purchase pay(Medium card, String euros) throws Exception {
    var held = hold(card, euros);
    purchases.confirm(held.id(), true);
    ledger.book(
        Booking.of("payment.captured:" + held.id(), "payment.captured")
            .move(held.total(), LedgerAccount.gateway(BUS), LedgerAccount.pending(BUS, held.id())));
    transaction.begin();
    settlements.settle(new PaymentSettled(held.id(), BUS, held.total(), PaymentState.PAID));
    transaction.commit();
    return held;
  }

  private Purchase hold(Medium card, String euros) {
    return topUps.hold(card.id(), Money.euro(euros), UUID.randomUUID());
  }

  private Money pending(Purchase purchase) {
    return ledger.balance(LedgerAccount.pending(BUS, purchase.id()));
  }

  private Load overdue(Medium card) throws Exception {
    var load = loads.on(card.id()).get(0);
    write("update card_load set collect_by = ? where id = ?", -1, load.id());
    return load;
  }

  private void write(String update, int seconds, UUID id) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery(update)
        .setParameter(1, LocalDateTime.now(clock).plusSeconds(seconds))
        .setParameter(2, id.toString())
        .executeUpdate();
    transaction.commit();
  }

  private Medium aCard() {
    return aCard(BUS);
  }

  private Medium aCard(String operator) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var card =
        media.issue(
            new Issue(
                operator, MediumNumber.of("T1" + digits), MediumKind.CARD, null, null, null, null));
    media.keep(card, Ids.demo("account:jonas"), "");
    return card;
  }

  private void as(String username) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of("RESIDENT"), null));
  }

  private static void assertRefused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }
}
