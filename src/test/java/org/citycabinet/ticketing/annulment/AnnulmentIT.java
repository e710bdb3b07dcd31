package org.citycabinet.ticketing.annulment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.Await;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Checkouts;
import org.citycabinet.ticketing.purchase.Means;
import org.citycabinet.ticketing.purchase.Purchase;
import org.citycabinet.ticketing.purchase.PurchaseState;
import org.citycabinet.ticketing.purchase.Purchases;
import org.citycabinet.ticketing.purchase.Wish;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** A purchase is taken back by two members of staff, never by one. */
class AnnulmentIT extends InContainer {
  private static final String CITY = "ventspils";
  private static final String WHY = "Maksāts ar svešas kartes datiem.";

  @Inject HttpServletRequest request;
  @Inject AnnulmentDesk desk;
  @Inject Annulments annulments;
  @Inject Purchases purchases;
  @Inject Checkouts checkouts;
  @Inject Tickets tickets;
  @Inject Media media;
  @Inject Ledger ledger;

  private final Bank bank = new Bank();

  @Test
  @Requirement("VEN-30")
  void whatASecondPersonAgreesToIsVoidAndPaidBack() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    var proposed = desk.propose(code(bought), WHY, true);
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    desk.agree(proposed.id());
    assertTrue(tickets.of(bought.id()).stream().allMatch(t -> t.annulledAt().isPresent()));
    var annulled = annulments.of(bought.id()).orElseThrow();
    assertEquals(AnnulmentState.ANNULLED, annulled.state());
    assertEquals(bought.total(), annulled.returned());
    var pending = LedgerAccount.pending(CITY, bought.id());
    Await.await(() -> ledger.balance(pending).isZero());
  }

  @Test
  @Requirement("VEN-30")
  void whoProposesItDoesNotDecide() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    var proposed = desk.propose(code(bought).toLowerCase(Locale.ROOT).replace("-", " "), WHY, true);
    assertEquals("platform.four-eyes.same", refused(() -> desk.agree(proposed.id())).key());
    assertEquals("platform.four-eyes.same", refused(() -> desk.drop(proposed.id())).key());
    assertTrue(tickets.of(bought.id()).stream().allMatch(t -> t.annulledAt().isEmpty()));
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    desk.drop(proposed.id());
    assertEquals("platform.four-eyes.decided", refused(() -> desk.agree(proposed.id())).key());
  }

  @Test
  void withoutMoneyBackNothingIsBooked() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    var proposed = desk.propose(code(bought), WHY, false);
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    var earned = ledger.balance(LedgerAccount.commission(CITY));
    desk.agree(proposed.id());
    assertEquals(Money.ZERO, annulments.of(bought.id()).orElseThrow().returned());
    assertEquals(earned, ledger.balance(LedgerAccount.commission(CITY)));
  }

  @Test
  void aPurchaseIsProposedOnce() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    desk.propose(code(bought), WHY, true);
    assertEquals(Optional.of("code"), refused(() -> desk.propose(code(bought), WHY, true)).field());
  }

  @Test
  void whatIsWrongIsToldAtItsField() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    assertEquals("annulment.code.wrong", refused(() -> desk.propose("abc", WHY, true)).key());
    assertEquals(
        "annulment.code.unknown", refused(() -> desk.propose("0000-0000-00", WHY, true)).key());
    assertEquals(
        Optional.of("reason"), refused(() -> desk.propose(code(bought), "Nē.", true)).field());
    assertTrue(annulments.of(bought.id()).isEmpty());
  }

  @Test
  void otherOperatorsStaffFindNothing() throws Exception {
    var bought = bought();
    as("ventspils-clerk", "CLERK", CITY);
    var proposed = desk.propose(code(bought), WHY, true);
    as("riga-admin", "ADMINISTRATOR", "riga");
    assertFalse(desk.isOffered());
    assertEquals(
        "annulment.not-offered", refused(() -> desk.propose(code(bought), WHY, true)).key());
    assertEquals(Refused.Kind.MISSING, refused(() -> desk.agree(proposed.id())).kind());
    assertEquals(List.of(), desk.queue());
  }

  private static Refused refused(Runnable deed) {
    return assertThrows(Refused.class, deed::run);
  }

  private String code(Purchase bought) {
    return tickets.of(bought.id()).stream().map(Ticket::code).findFirst().orElseThrow();
  }

  /** Of two lines, for two cards: it is taken back whole. */
  private Purchase bought() throws Exception {
    as("anna", "RESIDENT", null);
    var wishes = List.of(Wish.tickets(card(), "TRIPS_10", 2), Wish.tickets(card(), "TRIPS_20", 1));
    var held = purchases.hold(wishes, UUID.randomUUID());
    var checkout = checkouts.pay(held.id(), true, new Means(Optional.empty(), false));
    bank.press("pay", checkout);
    Await.await(() -> checkouts.refresh(held.id()).state() == PurchaseState.PAID);
    return held;
  }

  private UUID card() {
    var number =
        MediumNumber.of("A5" + UUID.randomUUID().toString().replace("-", "").substring(12));
    return media.issue(Issue.anonymous(CITY, number, MediumKind.CARD, null)).id();
  }

  private void as(String name, String role, String operator) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of(role), operator));
  }
}
