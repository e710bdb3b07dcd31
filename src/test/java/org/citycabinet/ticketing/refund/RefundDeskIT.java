package org.citycabinet.ticketing.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.Await;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.bankaccount.BankAccounts;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Checkouts;
import org.citycabinet.ticketing.purchase.Means;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.purchase.Wish;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What a clerk decides about a refund, and where the money goes. */
class RefundDeskIT extends InContainer {
  private static final String CITY = "riga";
  private static final UUID ANNA = Ids.demo("account:anna");

  @Inject HttpServletRequest request;
  @Inject Refunds refunds;
  @Inject BankAccounts bankAccounts;
  @Inject RefundDesk desk;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Tickets tickets;
  @Inject Media media;
  @Inject Ledger ledger;
  @Inject Operators operators;
  @Inject Clock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private final Bank bank = new Bank();

  @Test
  @Requirement("RIG-74.1")
  void whatWasPaidOnThePortalGoesBackToThePayer() throws Exception {
    asAnna();
    var wishes =
        List.of(Wish.tickets(aCard().id(), "MONTH", 1), Wish.tickets(aCard().id(), "DAYS_3", 1));
    var held = purchases.hold(wishes, UUID.randomUUID());
    var checkout = checkouts.pay(held.id(), true, new Means(Optional.empty(), false));
    bank.press("pay", checkout);
    Await.await(() -> checkouts.refresh(held.id()).state() == PurchaseState.PAID);
    var ticket = inLine(held.id(), 1);
    var asked = refunds.ask(ticket.id(), RefundReason.UNWANTED, "");
    var amount = asked.getQuote().amount();
    asClerkOf(CITY);
    desk.approve(asked.getId(), amount);
    var decided = desk.one(asked.getId());
    assertEquals(Payout.PAYER, decided.getPayout());
    assertEquals(amount, decided.getPaid());
    assertTrue(tickets.lock(ticket.id()).annulledAt().isPresent());
    var other = inLine(held.id(), 2);
    assertTrue(other.annulledAt().isEmpty(), "the other line of the purchase stays");
    var pending = LedgerAccount.pending(CITY, held.id());
    Await.await(() -> ledger.balance(pending).isZero());
    Await.await(() -> bank.purchase(checkout).getString("status").contains("refund"));
  }

  private Ticket inLine(UUID purchase, int line) {
    return tickets.of(purchase).stream().filter(t -> t.isInLine(line)).findFirst().orElseThrow();
  }

  @Test
  void whatWasPaidElsewhereIsPaidBackOverTheCounter() {
    asAnna();
    var asked = refunds.ask(aTicket().id(), RefundReason.UNWANTED, "");
    asClerkOf(CITY);
    var before = ledger.balance(LedgerAccount.counter(CITY));
    desk.approve(asked.getId(), asked.getQuote().amount());
    assertEquals(Payout.COUNTER, desk.one(asked.getId()).getPayout());
    assertEquals(
        before.plus(asked.getQuote().amount()), ledger.balance(LedgerAccount.counter(CITY)));
  }

  @Test
  void itGoesToTheAskersBankAccountWhereOneIsKnown() {
    asAnna();
    bankAccounts.keep("LV80 BANK 0000 4351 9500 1", "Anna Paraudziņa", "Parauga-parole-2026");
    var asked = refunds.ask(aTicket().id(), RefundReason.UNWANTED, "");
    asClerkOf(CITY);
    var before = ledger.balance(LedgerAccount.bank(CITY));
    desk.approve(asked.getId(), asked.getQuote().amount());
    asAnna();
    bankAccounts.forget("Parauga-parole-2026");
    asClerkOf(CITY);
    var decided = desk.one(asked.getId());
    assertEquals(Payout.BANK, decided.getPayout());
    assertEquals("LV80 BANK 0000 4351 9500 1, Anna Paraudziņa", decided.getPayee());
    assertEquals(before.plus(asked.getQuote().amount()), ledger.balance(LedgerAccount.bank(CITY)));
  }

  @Test
  void aTicketThatWasUsedSinceIsNotTakenBack() throws Exception {
    asAnna();
    var ticket = aTicket();
    var asked = refunds.ask(ticket.id(), RefundReason.UNWANTED, "");
    transaction.begin();
    var now = clock.instant();
    tickets.lock(ticket.id()).authorise(now, new Span(now, now.plus(Duration.ofDays(30))));
    transaction.commit();
    asClerkOf(CITY);
    var amount = asked.getQuote().amount();
    var refused = assertThrows(Refused.class, () -> desk.approve(asked.getId(), amount));
    assertEquals("refund.used-since", refused.key());
    assertTrue(desk.one(asked.getId()).isOpen());
    assertTrue(tickets.lock(ticket.id()).annulledAt().isEmpty());
  }

  @Test
  void aReasonTooLongToKeepIsToldAtItsField() {
    asAnna();
    var asked = refunds.ask(aTicket().id(), RefundReason.UNWANTED, "").getId();
    asClerkOf(CITY);
    var refused = assertThrows(Refused.class, () -> desk.refuse(asked, "x".repeat(1_001)));
    assertEquals(Optional.of("why"), refused.field());
    desk.refuse(asked, "x".repeat(1_000));
    assertEquals(RefundState.REFUSED, desk.one(asked).getState());
  }

  @Test
  void staffOfAnotherOperatorDecidesNothing() {
    asAnna();
    var asked = refunds.ask(aTicket().id(), RefundReason.UNWANTED, "").getId();
    asClerkOf("liepaja");
    assertMissing(() -> desk.approve(asked, Money.ZERO));
    assertMissing(() -> desk.refuse(asked, "Ne."));
    asClerkOf(CITY);
    assertTrue(desk.one(asked).isOpen());
  }

  private static void assertMissing(Runnable deed) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, deed::run).kind());
  }

  private Ticket aTicket() {
    var now = clock.instant();
    var edition = operators.scheme(CITY, now).edition();
    return tickets.load(
        new Sold(
            CITY,
            aCard().id(),
            "MONTH",
            edition,
            null,
            Money.euro("30.00"),
            now.minusSeconds(60),
            null,
            null,
            null,
            null));
  }

  private Medium aCard() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var card =
        media.issue(
            new Issue(
                CITY,
                MediumNumber.of("T2" + digits),
                MediumKind.PERSONALISED_CARD,
                ANNA,
                "Anna Paraudziņa",
                null,
                null));
    media.keep(card, ANNA, "");
    return card;
  }

  private void asAnna() {
    request.setAttribute(Caller.ATTRIBUTE, new Caller(ANNA, "anna", Set.of("RESIDENT"), null));
  }

  private void asClerkOf(String operator) {
    var name = operator + "-clerk";
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of("CLERK"), operator));
  }
}
