package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.refund.RefundAsking;
import org.citycabinet.ticketing.refund.RefundDesk;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refund that is fetched at a counter goes out of the drawer of who hands it over. */
class PayOutsIT extends CounterInContainer {
  private static final String TOWN = "liepaja";
  private static final Money AMOUNT = Money.euro("5.00");

  @Inject PayOuts payOuts;
  @Inject RefundAsking asking;
  @Inject RefundDesk refundDesk;
  @Inject Operators operators;

  @AfterEach
  void theDrawerIsClosed() {
    asTill();
    drawers.mine().ifPresent(drawer -> drawers.close(count(open.cashIn(drawer)), ""));
  }

  @Test
  void whoApprovesOneNeedNotBeWhoPaysIt() {
    var counter = LedgerAccount.counter(TOWN);
    var before = ledger.balance(counter);
    var id = approved();
    assertEquals(before.plus(AMOUNT), ledger.balance(counter));
    asTill();
    var drawer = opened("20.00");
    payOuts.payOut(id);
    assertEquals(before, ledger.balance(counter));
    assertEquals(Money.euro("15.00"), open.cashIn(drawer));
    var paid = payOuts.of(refundDesk.one(id)).orElseThrow();
    assertEquals(Ids.demo("account:ventspils-till"), paid.clerk());
    assertEquals(AMOUNT, paid.amount());
    assertEquals(id, payOuts.of(drawer).get(0).cause());
    drawers.close(count(Money.euro("15.00")), "");
    assertEquals(Money.ZERO, ledger.balance(drawer.account()));
  }

  @Test
  void itIsPaidOutOnce() {
    var id = approved();
    asTill();
    var drawer = opened("20.00");
    payOuts.payOut(id);
    assertEquals("counter.pay-out.already", refused(() -> payOuts.payOut(id)).key());
    assertEquals(Money.euro("15.00"), open.cashIn(drawer));
  }

  @Test
  void withoutADrawerOrEnoughCashInItNothingIsPaid() {
    var id = approved();
    asTill();
    assertEquals("counter.pay-out.drawer", refused(() -> payOuts.payOut(id)).key());
    opened("4.99");
    assertEquals("counter.undo.cash", refused(() -> payOuts.payOut(id)).key());
    assertTrue(payOuts.of(refundDesk.one(id)).isEmpty());
  }

  @Test
  void whatIsNotApprovedOrAnothersIsNotPaid() {
    var asked = asked();
    asTill();
    opened("20.00");
    assertEquals("counter.pay-out.not-due", refused(() -> payOuts.payOut(asked)).key());
    as("ventspils-till", "CLERK", CITY);
    assertEquals(Refused.Kind.MISSING, refused(() -> payOuts.payOut(asked)).kind());
  }

  @Test
  void theDaysReportTellsWhatWentOut() {
    asTill();
    var day = reports.today();
    var before = reports.of(day).total();
    var id = approved();
    asTill();
    var drawer = opened("20.00");
    payOuts.payOut(id);
    var after = reports.of(day);
    assertEquals(before.net().minus(AMOUNT), after.total().net());
    assertFalse(
        after.entries().stream()
            .filter(entry -> entry.drawer().filter(drawer.id()::equals).isPresent())
            .toList()
            .isEmpty());
  }

  private UUID approved() {
    var id = asked();
    as("liepaja-clerk", "CLERK", TOWN);
    refundDesk.approve(id, AMOUNT);
    return id;
  }

  private UUID asked() {
    var passenger = Ids.demo("account:uldis");
    var card = card(TOWN, MediumKind.CARD);
    media.keep(card, passenger, "");
    var ticket =
        tickets.load(
            new Sold(
                TOWN,
                card.id(),
                "MONTH",
                operators.scheme(TOWN, clock.instant()).edition(),
                null,
                Money.euro("26.00"),
                clock.instant().minus(Duration.ofMinutes(1)),
                null,
                null,
                null,
                null));
    as("uldis", "RESIDENT", null);
    return asking.ask(ticket.id()).getId();
  }

  /** A clerk of the tests' own. */
  private void asTill() {
    as("ventspils-till", "CLERK", TOWN);
  }
}
