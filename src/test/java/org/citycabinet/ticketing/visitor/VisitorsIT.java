package org.citycabinet.ticketing.visitor;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyTask;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operators;
import org.citycabinet.payment.Bank;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Choice;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.ticketing.purchase.Receipts;
import org.citycabinet.ticketing.purchase.Visitor;
import org.citycabinet.ticketing.purchase.VisitorSales;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Buying for a card's number without an account. */
class VisitorsIT extends InContainer {
  private static final String CITY = "ventspils";

  @Inject VisitorCheckouts checkouts;
  @Inject VisitorSales sales;
  @Inject Receipts receipts;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject @Any Instance<NightlyTask> tasks;
  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private final Bank bank = new Bank();
  private final String network = "test-" + UUID.randomUUID();
  private final String address = "bez.konta." + UUID.randomUUID() + "@cabinet.example";

  @Test
  @Requirement({"VEN-13", "VEN-20", "RIG-45"})
  void aNumberAnAddressAndAPaymentAreEnoughAndTheReceiptIsBehindALink() throws Exception {
    var card = aCard();
    var key = hold(card.number(), "TRIPS_10");
    assertEquals(List.of(), tickets.on(card.id()));
    bank.press("pay", checkouts.pay(key, true));
    await(() -> checkouts.refresh(key).state() == PurchaseState.PAID);
    assertEquals(1, tickets.on(card.id()).size());
    await(() -> bank.mails(address).size() == 1);
    var receipt = bank.mails(address).getJsonObject(0).getString("text");
    assertTrue(receipt.contains(key), "the receipt names the link");
  }

  @Test
  void theSameFormSentTwiceHoldsOnce() {
    var choice = new Choice(CITY, aCard().number(), "TRIPS_10", 1);
    var form = UUID.randomUUID();
    var first = checkouts.hold(choice, visitor(), form, network);
    assertEquals(first, checkouts.hold(choice, visitor(), form, network));
    var other = new Choice(CITY, choice.number(), "TRIPS_20", 1);
    assertRefused("purchase.key.used", () -> checkouts.hold(other, visitor(), form, network));
    var corrected = new Visitor("x" + address, Locale.ENGLISH);
    assertRefused("purchase.key.used", () -> checkouts.hold(choice, corrected, form, network));
  }

  /** Whoever tries numbers learns nothing of cards and their people. */
  @Test
  void whateverStandsAgainstANumberIsAnsweredInTheSameWords() {
    var blocked = aCard();
    media.block(blocked.id(), BlockReason.LOST);
    var over = aCard(LocalDate.now(clock).minusDays(1));
    for (var number : List.of(MediumNumber.of("VR 9999 9999"), blocked.number(), over.number())) {
      var refused = assertThrows(Refused.class, () -> hold(number, "TRIPS_10"));
      assertEquals("purchase.visitor.not-for-number", refused.key());
      assertEquals(List.of(), refused.arguments());
      assertTrue(refused.clause().isEmpty());
    }
  }

  @Test
  @Requirement({"VEN-13", "VEN-15"})
  void onlyWhatTheTableSaysIsSoldSoAndNothingAtAConcession() {
    var codes = sales.offers(CITY).stream().map(o -> o.quote().product().code()).toList();
    assertTrue(codes.containsAll(List.of("TRIPS_10", "MONTH_FULL")), codes.toString());
    assertFalse(codes.contains("MONTH_PUPIL"));
    for (String other : List.of("liepaja", "riga", "siauliai")) {
      assertEquals(List.of(), sales.offers(other));
    }
    var card = aCard();
    assertRefused("purchase.gone", () -> hold(card.number(), "MONTH_PUPIL"));
    assertRefused("purchase.gone", () -> hold(card.number(), "NO_SUCH"));
    var elsewhere = new Choice("riga", card.number(), "MIN_90", 1);
    assertRefused(
        "purchase.gone", () -> checkouts.hold(elsewhere, visitor(), UUID.randomUUID(), network));
  }

  @Test
  void whichMonthIsBoughtIsToldAndItIsSoldOncePerCard() {
    var month =
        sales.offers(CITY).stream()
            .filter(offer -> offer.quote().product().code().equals("MONTH_FULL"))
            .findFirst()
            .orElseThrow();
    assertTrue(month.term().isPresent());
    var card = aCard();
    var two = new Choice(CITY, card.number(), "MONTH_FULL", 2);
    // Between the days of its sale nothing of it is sold at all.
    var why = month.against().map(Refused::key).orElse("purchase.one-for-a-period");
    assertRefused(why, () -> checkouts.hold(two, visitor(), UUID.randomUUID(), network));
    var bought = sales.find(hold(card.number(), "TRIPS_10"));
    assertNotEquals("", receipts.lines(bought, Locale.ENGLISH).get(0).term());
  }

  @Test
  void whoTriesManyNumbersWaits() {
    var number = MediumNumber.of("VR 9999 9998");
    IntStream.range(0, 100)
        .forEach(i -> assertThrows(Refused.class, () -> hold(number, "TRIPS_10")));
    var card = aCard();
    assertRefused("visitor.too-many", () -> hold(card.number(), "TRIPS_10"));
  }

  @Test
  void aLinkThatWasNotGivenOutOpensNothing() {
    var key = hold(aCard().number(), "TRIPS_10");
    var other = hold(aCard().number(), "TRIPS_10");
    for (var wrong :
        List.of(
            "", "x", key.substring(0, 36), key + "0", other.substring(0, 36) + key.substring(36))) {
      assertRefused("purchase.missing", () -> sales.find(wrong));
      assertRefused("purchase.missing", () -> sales.confirm(wrong, true));
      assertRefused("purchase.missing", () -> sales.cancel(wrong));
    }
    assertRefused("purchase.missing", () -> sales.find(null));
    assertRefused("purchase.terms.missing", () -> checkouts.pay(key, false));
    sales.cancel(key);
    assertRefused("purchase.decided.cancelled", () -> checkouts.pay(key, true));
  }

  @Test
  void whoBoughtIsForgottenInTheNightOnceTheTimeIsOver() throws Exception {
    var key = hold(aCard().number(), "TRIPS_10");
    bank.press("pay", checkouts.pay(key, true));
    await(() -> checkouts.refresh(key).state() == PurchaseState.PAID);
    await(() -> lettersKept() == 0);
    assertEquals(1, bank.mails(address).size());
    doAtNight();
    assertEquals(1, paymentsThatTellOf(key));
    transaction.begin();
    entities
        .createNativeQuery("update purchase set held_at = ? where id = ?")
        .setParameter(1, LocalDateTime.now(clock).minusMonths(13).minusDays(1))
        .setParameter(2, key.substring(0, 36))
        .executeUpdate();
    transaction.commit();
    doAtNight();
    assertRefused("purchase.missing", () -> sales.find(key));
    assertEquals(0, paymentsThatTellOf(key));
  }

  @Test
  void anAddressThatIsNoneIsToldAtItsField() {
    for (String typed : new String[] {null, "", "nobody", "a@b@c", "x".repeat(250) + "@a.lv"}) {
      var refused = assertThrows(Refused.class, () -> new Visitor(typed, Locale.ENGLISH));
      assertEquals("email", refused.field().orElseThrow());
    }
  }

  private void doAtNight() {
    var operator = operators.operator(CITY);
    tasks.stream()
        .filter(task -> task.job() == NightlyJob.PURCHASES && task.isFor(operator))
        .forEach(task -> Nightly.drain((NightlyWork) task, operator, LocalDate.now(clock)));
  }

  private String hold(MediumNumber number, String product) {
    var choice = new Choice(CITY, number, product, 1);
    return checkouts.hold(choice, visitor(), UUID.randomUUID(), network);
  }

  private Visitor visitor() {
    return new Visitor(" " + address + " ", Locale.forLanguageTag("lv"));
  }

  private int lettersKept() {
    return count("outbox_mail where recipient = ? or text_body like ?", address);
  }

  private int paymentsThatTellOf(String key) {
    return count("payment where email = ? or return_url like ?", key);
  }

  private int count(String rows, String told) {
    var query = entities.createNativeQuery("select count(*) from " + rows);
    query.setParameter(1, address).setParameter(2, "%" + told + "%");
    return ((Number) query.getSingleResult()).intValue();
  }

  private Medium aCard() {
    return aCard(null);
  }

  private Medium aCard(LocalDate lastDay) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(
        new Issue(
            CITY, MediumNumber.of("T1" + digits), MediumKind.CARD, null, null, null, lastDay));
  }

  private static void assertRefused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }
}
