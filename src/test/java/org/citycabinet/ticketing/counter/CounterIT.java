package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Grant;
import org.citycabinet.ticketing.concession.Word;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.product.Offers;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.wallet.Credit;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** A clerk sells at a counter: all of it is loaded, paid and booked, or nothing. */
class CounterIT extends CounterInContainer {
  @Inject CounterReceipts receipts;
  @Inject Offers offers;
  @Inject Concessions concessions;

  @Test
  @Requirement({"VEN-20", "VEN-23", "RIG-45"})
  void severalThingsAreSoldForCashAtOnceWithoutCommission() {
    var drawer = opened("50.00");
    var card = card(MediumKind.CARD);
    var wishes = List.of(new Wish("TRIPS_10", 2, null), new Wish("TRIPS_20", 1, null));
    var sale = sell(card, wishes, "35.00", Paid.cash(Money.euro("40.00")));
    assertEquals(Money.euro("5.00"), sale.change());
    assertEquals(Money.ZERO, Tills.commission(sale));
    var codes = tickets.openOn(card.id()).stream().map(Ticket::code).toList();
    assertEquals(3, codes.size());
    assertEquals(Money.euro("-85.00"), ledger.balance(drawer.account()));
    var lines = receipts.lines(sale, Locale.ENGLISH);
    assertEquals(List.of(2, 1), lines.stream().map(CounterReceipts.Line::quantity).toList());
    assertTrue(codes.containsAll(lines.get(0).codes()) && lines.get(0).codes().size() == 2);
    assertEquals(card.number().shown(), receipts.number(sale));
    var pdf = receipts.pdf(sale, Locale.ENGLISH);
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  @Requirement("VEN-23")
  void aCardAtTheTerminalNeedsNoDrawerCashDoes() {
    var card = card(MediumKind.CARD);
    var before = ledger.balance(LedgerAccount.terminal(CITY));
    assertEquals(
        "counter.drawer.none",
        refused(() -> sell(card, trips(), "9.00", Paid.cash(Money.euro("9.00")))).key());
    assertEquals(List.of(), tickets.openOn(card.id()));
    var sale = sell(card, trips(), "9.00", Paid.card(receiptNumber()));
    assertEquals(Optional.empty(), sale.drawer());
    assertEquals(Money.euro("-9.00"), ledger.balance(LedgerAccount.terminal(CITY)).minus(before));
  }

  @Test
  void aFormThatIsSentTwiceSellsOnce() {
    var drawer = opened("0.00");
    var card = card(MediumKind.CARD);
    var key = UUID.randomUUID();
    var deal = new CounterDesk.Deal(card.number().text(), trips(), Money.euro("9.00"));
    var first = desk.sell(deal, Paid.cash(Money.euro("10.00")), key);
    var second = desk.sell(deal, Paid.cash(Money.euro("10.00")), key);
    assertEquals(first.id(), second.id());
    assertEquals(1, tickets.openOn(card.id()).size());
    assertEquals(Money.euro("-9.00"), ledger.balance(drawer.account()));
    var other = new CounterDesk.Deal(card.number().text(), trips(), Money.euro("18.00"));
    assertEquals(
        "counter.key.used",
        refused(() -> desk.sell(other, Paid.cash(Money.euro("18.00")), key)).key());
  }

  @Test
  void aPriceThatIsNotTheTablesSellsNothing() {
    opened("0.00");
    var card = card(MediumKind.CARD);
    var refused = refused(() -> sell(card, trips(), "0.09", Paid.cash(Money.euro("9.00"))));
    assertEquals("counter.price.changed", refused.key());
    assertEquals(List.of(), tickets.openOn(card.id()));
    assertEquals(
        "counter.basket.empty", refused(() -> sell(card, List.of(), "0.00", Paid.nothing())).key());
    assertEquals(
        Optional.of("product"),
        refused(
                () ->
                    sell(
                        card,
                        List.of(new Wish("NOTHING", 1, null)),
                        "9.00",
                        Paid.cash(Money.euro("9.00"))))
            .field());
  }

  @Test
  void oneOfSeveralThatCannotBeSoldStopsAll() {
    opened("0.00");
    var card = card(MediumKind.CARD);
    var wishes = List.of(new Wish("TRIPS_10", 1, null), new Wish("MONTH_PUPIL", 1, null));
    refused(() -> sell(card, wishes, "23.00", Paid.cash(Money.euro("23.00"))));
    assertEquals(List.of(), tickets.openOn(card.id()));
  }

  @Test
  @Requirement("VEN-12")
  void someThingsAreOnTheShelfOfTheCounterOnly() {
    var card = card(MediumKind.PERSONALISED_CARD);
    var shelf = desk.offers(card).stream().map(offer -> offer.quote().product().code()).toList();
    assertTrue(shelf.contains("MONTH_PENSIONER_50"), shelf.toString());
    var web =
        offers.all(CITY, Channel.WEB, clock.instant()).stream()
            .filter(quote -> quote.product().code().equals("MONTH_PENSIONER_50"))
            .toList();
    assertFalse(web.get(0).isAvailable());
  }

  @Test
  void whatCannotBeLoadedToIsToldAtTheField() {
    var card = card(MediumKind.CARD);
    media.block(card.id(), BlockReason.LOST);
    for (var number : List.of("x", "A1", "9999 9999 9999", card.number().text(), "RS 1000 2231")) {
      assertEquals(Optional.of("number"), refused(() -> desk.look(number)).field(), number);
    }
    var good = card(MediumKind.CARD);
    var typed = good.number().shown().toLowerCase(Locale.ROOT).replace(" ", " - ");
    assertEquals(good.id(), desk.look(typed).id());
  }

  @Test
  void oneReceiptOfTheTerminalPaysOnce() {
    var number = receiptNumber();
    sell(card(MediumKind.CARD), trips(), "9.00", Paid.card(number));
    var other = card(MediumKind.CARD);
    assertEquals(
        Optional.of("receipt"),
        refused(() -> sell(other, trips(), "9.00", Paid.card(number))).field());
  }

  @Test
  @Requirement("SIA-12")
  void aTopUpAtTheCounterIsOnTheCardAtOnce() {
    as("siauliai-clerk", "CLERK", BUS);
    var card = card(BUS, MediumKind.CARD);
    var sale = topUp(card, "5.00");
    assertEquals(Money.euro("5.00"), wallets.balance(card));
    undo.propose(sale.id(), "Ne ta kortelė");
    as("siauliai-admin", "ADMINISTRATOR", BUS);
    undo.agree(undo.waiting(sale.id()).orElseThrow().id());
    assertEquals(Money.ZERO, wallets.balance(card));
  }

  @Test
  void storedValueThatWasSpentIsNotTakenBack() {
    as("siauliai-clerk", "CLERK", BUS);
    var card = card(BUS, MediumKind.CARD);
    var sale = topUp(card, "5.00");
    wallets.pay(card, Money.euro("0.90"), Credit.NONE, occasion());
    undo.propose(sale.id(), "Ne ta kortelė");
    as("siauliai-admin", "ADMINISTRATOR", BUS);
    var id = undo.waiting(sale.id()).orElseThrow().id();
    assertEquals("wallet.top-up.spent", refused(() -> undo.agree(id)).key());
    assertEquals(Money.euro("4.10"), wallets.balance(card));
    assertFalse(undo.one(sale.id()).isUndone());
  }

  @Test
  void whatATopUpCostsIsWithinTheTerms() {
    as("siauliai-clerk", "CLERK", BUS);
    var card = card(BUS, MediumKind.CARD);
    assertEquals(Optional.of("amount"), refused(() -> topUp(card, "0.01")).field());
    assertEquals(Money.ZERO, wallets.balance(card));
  }

  @Test
  void whatCostsNothingIsHandedOutWithoutPaying() {
    as("riga-clerk", "CLERK", "riga");
    var card = card("riga", MediumKind.PERSONALISED_CARD);
    var free = new Grant("riga", "FREE_100", reports.today(), null, Word.COUNTER);
    concessions.grant(free, card.id());
    var wishes = List.of(new Wish("MIN_90", 1, null));
    assertEquals(
        "counter.price.changed",
        refused(() -> sell(card, wishes, "0.00", Paid.card(receiptNumber()))).key());
    var sale = sell(card, wishes, "0.00", Paid.nothing());
    assertEquals(TillMeans.FREE, sale.means());
    assertEquals(Optional.of("FREE_100"), sale.lines().get(0).category());
    assertEquals(1, tickets.of(sale.id()).size());
  }

  @Test
  void otherOperatorsFindNothing() {
    var sale = sell(card(MediumKind.CARD), trips(), "9.00", Paid.card(receiptNumber()));
    as("riga-admin", "ADMINISTRATOR", "riga");
    assertEquals(Refused.Kind.MISSING, refused(() -> undo.open(sale.id())).kind());
    assertEquals(
        Refused.Kind.MISSING, refused(() -> undo.propose(sale.id(), "Nepareiza biļete")).kind());
    assertTrue(
        reports.sales(sale.soldOn()).stream().noneMatch(each -> each.id().equals(sale.id())));
  }

  @Test
  void aReceiptIsMailedToAnAddressOnly() {
    var sale = sell(card(MediumKind.CARD), trips(), "9.00", Paid.card(receiptNumber()));
    for (var wrong : List.of("", "x", "a@b@c", "a b@c.lv")) {
      assertEquals(
          Optional.of("email"), refused(() -> receipts.mail(sale, wrong, Locale.ENGLISH)).field());
    }
    receipts.mail(sale, "pircejs@example.lv", Locale.ENGLISH);
  }

  @Test
  void nobodyButAClerkSells() {
    var card = card(MediumKind.CARD);
    for (var role : Set.of("RESIDENT", "ADMINISTRATOR", "AUDITOR")) {
      as("ventspils-admin", role, CITY);
      assertEquals(
          Refused.Kind.FORBIDDEN,
          refused(() -> sell(card, trips(), "9.00", Paid.card(receiptNumber()))).kind());
    }
  }

  private CounterSale topUp(Medium card, String euros) {
    return sell(card, List.of(Wish.topUp(Money.euro(euros))), euros, Paid.card(receiptNumber()));
  }
}
