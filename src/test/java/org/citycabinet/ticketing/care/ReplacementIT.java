package org.citycabinet.ticketing.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Grant;
import org.citycabinet.ticketing.concession.Word;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Credit;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What a card holds moves to the one that takes its place, all of it or nothing. */
class ReplacementIT extends InContainer {
  private static final UUID ANNA = Ids.demo("account:anna");
  private static final UUID ILZE = Ids.demo("account:ilze");

  @Inject HttpServletRequest request;
  @Inject MyReplacements mine;
  @Inject CareDesk desk;
  @Inject Cards cards;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Concessions concessions;
  @Inject Ledger ledger;
  @Inject Operators operators;
  @Inject Clock clock;

  @Test
  @Requirement("VEN-28")
  void theHolderMovesTicketsAndMoneyFromALostCardAtOnce() {
    asAnna();
    var old = card("ventspils", ANNA);
    var other = card("ventspils", ANNA);
    var ticket = ticket(old, "TRIPS_10");
    fill(old, "4.00");
    cards.block(old.id(), BlockReason.LOST);
    var done = mine.move(old.id(), other.id(), Mishap.LOST);
    assertEquals(1, done.tickets());
    assertEquals(List.of(ticket.id()), open(other));
    assertEquals(List.of(), open(old));
    assertEquals(Money.euro("4.00"), wallets.balance(other));
    assertEquals(Money.ZERO, wallets.balance(old));
    assertEquals(Optional.of(BlockReason.REPLACED), media.get(old.id()).blockReason());
  }

  @Test
  @Requirement("VEN-28")
  void aCardIsReplacedOnceOnly() {
    asAnna();
    var old = card("ventspils", ANNA);
    var other = card("ventspils", ANNA);
    var third = card("ventspils", ANNA);
    mine.move(old.id(), other.id(), Mishap.DAMAGED);
    var refused =
        assertThrows(Refused.class, () -> mine.move(old.id(), third.id(), Mishap.DAMAGED));
    assertEquals("care.from.void", refused.key());
  }

  @Test
  @Requirement("SIA-05")
  void aTripOnCreditIsOwedByTheNewCard() {
    asAnna();
    var old = named("siauliai", "Jonas Pavyzdys", ANNA);
    var other = named("siauliai", "Jonas Pavyzdys", ANNA);
    fill(old, "1.00");
    wallets.pay(
        old,
        Money.euro("1.40"),
        Credit.ONE_TRIP,
        new Occasion("t:" + UUID.randomUUID(), clock.instant()));
    mine.move(old.id(), other.id(), Mishap.LOST);
    assertEquals(Money.euro("0.40"), wallets.debt(other));
    assertEquals(Optional.of(BlockReason.DEBT), media.get(other.id()).blockReason());
    assertTrue(wallets.balance(old).isZero());
  }

  @Test
  void toSomebodyElsesCardNothingMoves() {
    asAnna();
    var old = card("ventspils", ANNA);
    var theirs = card("ventspils", ILZE);
    var ticket = ticket(old, "TRIPS_10");
    var refused = assertThrows(Refused.class, () -> mine.move(old.id(), theirs.id(), Mishap.LOST));
    assertEquals(Refused.Kind.MISSING, refused.kind());
    assertEquals(
        Refused.Kind.MISSING,
        assertThrows(Refused.class, () -> mine.move(theirs.id(), old.id(), Mishap.LOST)).kind());
    assertEquals(List.of(ticket.id()), open(old));
  }

  @Test
  @Requirement("RIG-4.4")
  void aPersonalCardsTicketsGoToNobodyElse() {
    asAnna();
    var childs = named("liepaja", "Marta Paraudziņa", ANNA);
    var own = named("liepaja", "Anna Paraudziņa", ANNA);
    var refused = assertThrows(Refused.class, () -> mine.move(childs.id(), own.id(), Mishap.LOST));
    assertEquals("care.to.same-person", refused.key());
    assertEquals(Optional.of("to"), refused.field());
  }

  @Test
  @Requirement({"RIG-39", "RIG-41"})
  void whereTheTermsGiveMoneyBackNothingMoves() {
    asAnna();
    var old = card("riga", ANNA);
    var other = card("riga", ANNA);
    var refused = assertThrows(Refused.class, () -> mine.move(old.id(), other.id(), Mishap.LOST));
    assertEquals("care.not-moved", refused.key());
    assertEquals(List.of(), mine.mishaps(old.id()));
  }

  @Test
  @Requirement("RIG-43")
  void aCardThatFailedIsReplacedAgainstProofOfPurchase() {
    asAnna();
    var old = named("riga", "Anna Paraudziņa", ANNA);
    var ticket = ticket(old, "MONTH");
    asClerkOf("riga");
    var number = aNumber();
    var without = wish(old, number, Mishap.FAILED, false);
    assertEquals(
        Optional.of("proof"),
        assertThrows(Refused.class, () -> desk.issue(without, null, null)).field());
    assertTrue(media.find("riga", MediumNumber.of(number)).isEmpty(), "nothing is half-written");
    var done = desk.issue(wish(old, number, Mishap.FAILED, true), null, null);
    assertEquals(Money.ZERO, done.fee());
    var issued = media.find("riga", MediumNumber.of(number)).orElseThrow();
    assertEquals(Optional.of("Anna Paraudziņa"), issued.holderName());
    assertEquals(List.of(ticket.id()), open(issued));
  }

  @Test
  @Requirement({"LIE-03", "RIG-25"})
  void aLostCardsReplacementIsPaidFor() {
    asAnna();
    var old = named("liepaja", "Anna Paraudziņa", ANNA);
    var today = LocalDate.ofInstant(clock.instant(), operators.operator("liepaja").zone());
    concessions.grant(
        new Grant("liepaja", "PUPIL", today, today.plusDays(30), Word.COUNTER), old.id());
    asClerkOf("liepaja");
    var before = ledger.balance(LedgerAccount.terminal("liepaja"));
    var number = aNumber();
    var wish = wish(old, number, Mishap.LOST, false);
    assertEquals(
        Optional.of("means"),
        assertThrows(Refused.class, () -> desk.issue(wish, null, null)).field());
    assertEquals(
        Optional.of("receipt"),
        assertThrows(Refused.class, () -> desk.issue(wish, FeeMeans.CARD, "?")).field());
    assertTrue(media.find("liepaja", MediumNumber.of(number)).isEmpty(), "nothing is half-written");
    var done = desk.issue(wish, FeeMeans.CARD, "4711");
    assertEquals(Money.euro("3.00"), done.fee());
    assertEquals(
        before.minus(done.fee()), ledger.balance(LedgerAccount.terminal("liepaja")), "the till");
    var issued = media.find("liepaja", MediumNumber.of(number)).orElseThrow();
    assertEquals(1, concessions.on(issued.id(), today).size());
    asAnna();
    assertTrue(
        cards.mine().stream().anyMatch(kept -> kept.medium().id().equals(issued.id())),
        "its keeper finds it");
  }

  @Test
  @Requirement("RIG-23")
  void noNewCardWhileAnInspectorHoldsOne() {
    asAnna();
    var old = named("riga", "Zenta Paraudziņa", ANNA);
    var held = named("riga", "Zenta Paraudziņa", ANNA);
    media.block(held.id(), BlockReason.RETAINED);
    asClerkOf("riga");
    var wish = wish(old, aNumber(), Mishap.FAILED, true);
    assertEquals(
        "care.issue.retained",
        assertThrows(Refused.class, () -> desk.issue(wish, null, null)).key());
  }

  @Test
  void anotherOperatorsCardAnswersAsUnknown() {
    asAnna();
    var old = card("ventspils", ANNA);
    asClerkOf("liepaja");
    var number = old.number().text();
    assertEquals(
        "medium.number.unknown",
        assertThrows(Refused.class, () -> desk.look(number, Mishap.LOST)).key());
  }

  private CareDesk.Wish wish(Medium old, String to, Mishap mishap, boolean proof) {
    return new CareDesk.Wish(old.number().text(), to, mishap, proof, "Uzrādīta pase.");
  }

  private List<UUID> open(Medium medium) {
    return tickets.openOn(medium.id()).stream().map(Ticket::id).toList();
  }

  private void fill(Medium medium, String euros) {
    wallets.topUp(
        medium,
        Money.euro(euros),
        LedgerAccount.counter(medium.operator()),
        new Occasion("test:" + UUID.randomUUID(), clock.instant()));
  }

  private Ticket ticket(Medium medium, String product) {
    var now = clock.instant();
    return tickets.load(
        new Sold(
            medium.operator(),
            medium.id(),
            product,
            operators.scheme(medium.operator(), now).edition(),
            null,
            Money.euro("10.00"),
            now.minusSeconds(60),
            null,
            null,
            null,
            null));
  }

  private Medium card(String operator, UUID keeper) {
    var number = MediumNumber.of(aNumber());
    return kept(media.issue(Issue.anonymous(operator, number, MediumKind.CARD, null)), keeper);
  }

  private Medium named(String operator, String name, UUID keeper) {
    var number = MediumNumber.of(aNumber());
    var issue = new Issue(operator, number, MediumKind.PERSONALISED_CARD, null, name, null, null);
    return kept(media.issue(issue), keeper);
  }

  private Medium kept(Medium medium, UUID keeper) {
    media.keep(medium, keeper, "");
    return medium;
  }

  private static String aNumber() {
    return "C3" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
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
