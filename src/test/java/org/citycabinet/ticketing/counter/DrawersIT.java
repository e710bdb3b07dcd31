package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Sql;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Cash lies in drawers: who opened one, what it holds, and what becomes of it. */
class DrawersIT extends CounterInContainer {
  private static final String WHY = "Nepareiza biļete";

  @Inject DrawerDesk supervision;
  @Inject Using using;

  @Test
  void aClerkHasOneOpenDrawer() {
    opened("100.00");
    assertEquals("counter.drawer.already", refused(() -> opened("1.00")).key());
    for (var wrong : List.of("-0.01", "2000.01")) {
      assertEquals(Optional.of("start"), refused(() -> opened(wrong)).field());
    }
  }

  @Test
  void aCountThatFitsClosesItAndAllGoesToTheSafe() {
    var safe = ledger.balance(LedgerAccount.safe(CITY));
    var drawer = opened("20.00");
    sell(card(MediumKind.CARD), trips(), "9.00", Paid.cash(Money.euro("9.00")));
    drawers.handOver(Money.euro("10.00"));
    drawers.close(CashCount.of(Map.of("1000", "1", "500", "1", "200", "2")), "");
    assertEquals(Money.ZERO, ledger.balance(drawer.account()));
    assertEquals(Money.euro("-9.00"), ledger.balance(LedgerAccount.safe(CITY)).minus(safe));
    assertEquals(Optional.empty(), drawers.mine());
    assertEquals(Optional.of(Money.ZERO), drawers.closed().get(0).difference());
    assertEquals(Map.of(1_000, 1, 500, 1, 200, 2), pieces(drawers.closed().get(0)));
    assertEquals("counter.drawer.none", refused(() -> drawers.handOver(Money.euro("1"))).key());
  }

  private Map<Integer, Integer> pieces(Drawer drawer) {
    return using.pieces(drawer.id());
  }

  @Test
  void aDifferenceHasToBeExplainedAndIsKept() {
    var odd = ledger.balance(LedgerAccount.difference(CITY));
    var drawer = opened("20.00");
    var short5 = CashCount.of(Map.of("500", "3"));
    var refused = refused(() -> drawers.close(short5, " "));
    assertEquals(Optional.of("explanation"), refused.field());
    assertEquals(List.of(Money.euro("5.00"), Money.euro("15.00")), refused.arguments());
    assertTrue(drawers.mine().isPresent());
    drawers.close(short5, "Nepareizi izdots atlikums");
    var closed = drawers.closed().get(0);
    assertEquals(Optional.of(Money.euro("-5.00")), closed.difference());
    assertEquals(Money.ZERO, ledger.balance(drawer.account()));
    assertEquals(Money.euro("-5.00"), ledger.balance(LedgerAccount.difference(CITY)).minus(odd));
  }

  @Test
  void whatIsTooMuchIsADifferenceToo() {
    var odd = ledger.balance(LedgerAccount.difference(CITY));
    opened("20.00");
    drawers.close(CashCount.of(Map.of("2000", "1", "50", "1")), "Kāds atstāja 50 centus");
    assertEquals(Money.euro("0.50"), ledger.balance(LedgerAccount.difference(CITY)).minus(odd));
  }

  @Test
  void moreThanIsThereIsNotHandedOver() {
    opened("20.00");
    for (var wrong : List.of("20.01", "0.00", "-1.00")) {
      assertEquals(
          Optional.of("amount"), refused(() -> drawers.handOver(Money.euro(wrong))).field());
    }
  }

  @Test
  void aCountIsCorrectedByAnotherAdministratorOnly() {
    var odd = ledger.balance(LedgerAccount.difference(CITY));
    opened("20.00");
    drawers.close(CashCount.of(Map.of("500", "3")), "Trūkst piecu eiro");
    var drawer = drawers.closed().get(0).id();
    supervision.propose(drawer, Money.euro("5.00"), "Atradās zem atvilktnes");
    var id = waiting(drawer);
    assertEquals(Refused.Kind.FORBIDDEN, refused(() -> supervision.agree(id)).kind());
    as("ventspils-till", "ADMINISTRATOR", CITY);
    assertEquals("platform.four-eyes.same", refused(() -> supervision.agree(id)).key());
    as("riga-admin", "ADMINISTRATOR", "riga");
    assertEquals(Refused.Kind.MISSING, refused(() -> supervision.agree(id)).kind());
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    supervision.agree(id);
    assertEquals(odd, ledger.balance(LedgerAccount.difference(CITY)));
    assertEquals("platform.four-eyes.decided", refused(() -> supervision.drop(id)).key());
    assertEquals(Money.euro("5.00"), supervision.corrected(using.drawer(drawer)));
  }

  private UUID waiting(UUID drawer) {
    return supervision.queue().stream()
        .filter(each -> each.drawer().id().equals(drawer))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void anOpenDrawerAndAnothersAreNotCorrectedByAClerk() {
    var drawer = opened("20.00").id();
    assertEquals(
        Optional.of("drawer"),
        refused(() -> supervision.propose(drawer, Money.euro("5.00"), WHY)).field());
    drawers.close(CashCount.of(Map.of("2000", "1")), "");
    as("ventspils-clerk", "CLERK", CITY);
    assertEquals(
        Optional.of("drawer"),
        refused(() -> supervision.propose(drawer, Money.euro("5.00"), WHY)).field());
    assertTrue(supervision.some(0, 1_000).stream().noneMatch(each -> each.id().equals(drawer)));
  }

  @Test
  void aLongListOfDrawersIsReadPageByPage() {
    opened("1.00");
    drawers.close(CashCount.of(Map.of("100", "1")), "");
    opened("2.00");
    drawers.close(CashCount.of(Map.of("200", "1")), "");
    int all = supervision.count();
    var ids = supervision.some(0, all).stream().map(Drawer::id).toList();
    assertEquals(all, ids.stream().distinct().count());
    assertEquals(ids.subList(1, 2), supervision.some(1, 1).stream().map(Drawer::id).toList());
    assertEquals(0, supervision.some(all, 1).size());
  }

  @Test
  void whileTheDrawerIsOpenItsClerkTakesASaleBackAlone() {
    var drawer = opened("20.00");
    var card = card(MediumKind.CARD);
    var sale = sell(card, trips(), "9.00", Paid.cash(Money.euro("9.00")));
    assertTrue(undo.isMineAlone(sale));
    assertEquals(Optional.of("reason"), refused(() -> undo.undo(sale.id(), "x")).field());
    undo.undo(sale.id(), WHY);
    assertEquals(List.of(), tickets.openOn(card.id()));
    assertEquals(Money.euro("-20.00"), ledger.balance(drawer.account()));
    assertEquals("counter.undo.already", refused(() -> undo.undo(sale.id(), WHY)).key());
  }

  @Test
  void aUsedTicketIsNotTakenBack() {
    opened("20.00");
    var card = card(MediumKind.CARD);
    var sale = sell(card, trips(), "9.00", Paid.cash(Money.euro("9.00")));
    using.travel(tickets.of(sale.id()).get(0));
    assertEquals("counter.undo.used", refused(() -> undo.undo(sale.id(), WHY)).key());
    assertEquals(1, tickets.openOn(card.id()).size());
  }

  @Test
  void onceItIsClosedAndByOthersItTakesFourEyes() {
    opened("0.00");
    var card = card(MediumKind.CARD);
    var sale = sell(card, trips(), "9.00", Paid.cash(Money.euro("9.00")));
    drawers.close(CashCount.of(Map.of("100", "9")), "");
    assertEquals("counter.undo.not-alone", refused(() -> undo.undo(sale.id(), WHY)).key());
    as("ventspils-clerk", "CLERK", CITY);
    assertEquals("counter.undo.not-alone", refused(() -> undo.undo(sale.id(), WHY)).key());
    assertEquals("counter.undo.no-drawer", refused(() -> undo.propose(sale.id(), WHY)).key());
    var drawer = opened("5.00");
    undo.propose(sale.id(), WHY);
    assertEquals(
        "counter.undo.proposed-already", refused(() -> undo.propose(sale.id(), WHY)).key());
    var id = undo.waiting(sale.id()).orElseThrow().id();
    assertEquals("platform.four-eyes.same", refused(() -> undo.agree(id)).key());
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    assertEquals("counter.undo.cash", refused(() -> undo.agree(id)).key());
    as("ventspils-clerk", "CLERK", CITY);
    sell(card(MediumKind.CARD), trips(), "9.00", Paid.cash(Money.euro("9.00")));
    as("ventspils-till", "CLERK", CITY);
    undo.agree(id);
    assertEquals(List.of(), tickets.openOn(card.id()));
    assertEquals(Money.euro("-5.00"), ledger.balance(drawer.account()));
    assertEquals("counter.undo.missing", missing(sale));
  }

  private String missing(CounterSale sale) {
    assertEquals(Optional.empty(), undo.waiting(sale.id()));
    as("riga-admin", "ADMINISTRATOR", "riga");
    return refused(() -> undo.drop(sale.id())).key();
  }

  @Test
  void aDroppedProposalLeavesTheSale() {
    var sale = sell(card(MediumKind.CARD), trips(), "9.00", Paid.card(receiptNumber()));
    undo.propose(sale.id(), WHY);
    var id = undo.waiting(sale.id()).orElseThrow().id();
    as("ventspils-admin", "ADMINISTRATOR", CITY);
    undo.drop(id);
    assertEquals(1, tickets.of(sale.id()).size());
    assertEquals(Optional.empty(), undo.waiting(sale.id()));
  }

  @Test
  void theReportOfADayTiesToTheJournalToTheCent() {
    opened("20.00");
    sell(card(MediumKind.CARD), trips(), "9.00", Paid.cash(Money.euro("10.00")));
    var undone = sell(card(MediumKind.CARD), trips(), "9.00", Paid.cash(Money.euro("9.00")));
    sell(card(MediumKind.CARD), trips(), "9.00", Paid.card(receiptNumber()));
    undo.undo(undone.id(), WHY);
    var today = reports.today();
    assertEquals(booked(today), reports.of(today).total().net());
    assertTrue(reports.of(today).total().undoneFor().compareTo(Money.euro("9.00")) >= 0);
    var parts = reports.parts(today, Locale.ENGLISH);
    for (var part : parts) {
      assertEquals(
          reports.of(today).total().net(),
          part.rows().stream().map(row -> row.sum().net()).reduce(Money.ZERO, Money::plus),
          part.key());
    }
    try (var sql = Sql.on(database)) {
      for (var view :
          List.of(
              "invariant_i9_counter_sales_are_booked", "invariant_i10_closed_drawers_are_empty")) {
        assertEquals(List.of(), sql.list("select * from " + view, row -> row.getString(1)), view);
      }
    }
  }

  /** What drawers and terminals took in for sales, less what went back, by the journal. */
  private Money booked(LocalDate day) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              """
              select -coalesce(sum(p.amount_cents), 0) from ledger_posting p
                join ledger_account a on a.id = p.account_id
                join ledger_transaction t on t.id = p.transaction_id
               where a.operator = ? and a.kind in ('DRAWER', 'TERMINAL')
                 and t.business_key like 'counter.%' and t.happened_at >= ? and t.happened_at < ?""",
              row -> Money.ofCents(row.getLong(1)),
              CITY,
              day.atStartOfDay(ZoneId.of("Europe/Riga")).toInstant(),
              day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Riga")).toInstant())
          .orElseThrow();
    }
  }
}
