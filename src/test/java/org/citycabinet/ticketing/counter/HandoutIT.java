package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.database.Sql;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.handout.HandingOut;
import org.citycabinet.ticketing.handout.Handout;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Sold;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card costs a deposit, which lies in its account until the card is handed in (RIG-20). */
class HandoutIT extends CounterInContainer {
  private static final String CAPITAL = "riga";
  private static final Money DEPOSIT = Money.euro("2.85");

  @Inject HandingOut handing;
  @Inject Operators operators;

  @BeforeEach
  void theCapitalsTillIsManned() {
    as("riga-clerk", "CLERK", CAPITAL);
    drawers.mine().ifPresent(drawer -> drawers.close(count(open.cashIn(drawer)), ""));
  }

  @AfterEach
  void theDrawerIsClosed() {
    theCapitalsTillIsManned();
  }

  @Test
  @Requirement({"RIG-4.3", "RIG-20"})
  void theDepositOfACardIsTakenInCashAndLiesInItsAccount() {
    var drawer = opened("10.00");
    var before = reports.of(reports.today()).by(entry -> entry.kind().name());
    var counter = ledger.balance(LedgerAccount.counter(CAPITAL));
    var handout = ready();
    assertEquals(DEPOSIT, handing.due(handout));
    handing.handOver(handout, FeeMeans.CASH, null);
    assertEquals(Money.euro("12.85"), open.cashIn(drawer));
    assertEquals(DEPOSIT, held(handout));
    assertEquals(counter, ledger.balance(LedgerAccount.counter(CAPITAL)));
    var after = reports.of(reports.today()).by(entry -> entry.kind().name()).get("DEPOSIT");
    assertEquals(sum(before.get("DEPOSIT")).plus(DEPOSIT), after.soldFor());
    assertTrue(handing.read(handout.id()).isHanded());
    assertEquals(
        "handout.already", refused(() -> handing.handOver(handout, FeeMeans.CASH, null)).key());
    assertEquals(DEPOSIT, held(handout), "taken once");
  }

  private static Money sum(DayReport.Sum sum) {
    return sum == null ? Money.ZERO : sum.soldFor();
  }

  @Test
  void whatIsNotPaidIsNotHandedOver() {
    var handout = ready();
    assertEquals(
        Optional.of("means"), refused(() -> handing.handOver(handout, null, null)).field());
    assertEquals(
        Optional.of("means"),
        refused(() -> handing.handOver(handout, FeeMeans.CASH, null)).field(),
        "no drawer");
    assertEquals(
        Optional.of("receipt"),
        refused(() -> handing.handOver(handout, FeeMeans.CARD, "?")).field());
    assertFalse(handing.read(handout.id()).isHanded());
    assertEquals(Money.ZERO, held(handout));
  }

  @Test
  @Requirement("RIG-20")
  void besideEnoughFullPriceTicketsThereIsNoDeposit() {
    var handout = ready();
    load(handout, "7.99", null);
    load(handout, "9.00", "STUDENT");
    load(handout, "7.00", null);
    assertEquals(DEPOSIT, handing.due(handout));
    load(handout, "0.01", null);
    assertEquals(Money.ZERO, handing.due(handout));
    handing.handOver(handout, null, null);
    assertTrue(handing.read(handout.id()).isHanded());
    assertEquals("handout.back.not-empty", refused(() -> handing.takeBack(handout, true)).key());
  }

  @Test
  @Requirement("RIG-20")
  void theDepositComesBackWithTheCardInWorkingOrderOnce() {
    var handout = ready();
    handing.handOver(handout, FeeMeans.CARD, receiptNumber());
    assertEquals("counter.pay-out.drawer", refused(() -> handing.takeBack(handout, true)).key());
    assertEquals(Optional.empty(), medium(handout).blockReason(), "nothing is half-done");
    var drawer = opened("5.00");
    assertEquals(Optional.of("works"), refused(() -> handing.takeBack(handout, false)).field());
    handing.takeBack(handout, true);
    assertEquals(Money.euro("2.15"), open.cashIn(drawer));
    assertEquals(Money.ZERO, held(handout));
    assertEquals(Optional.of(BlockReason.ANNULLED), medium(handout).blockReason());
    refused(() -> handing.takeBack(handout, true));
    assertEquals(Money.euro("2.15"), open.cashIn(drawer), "paid back once");
    var paid = reports.of(reports.today()).by(entry -> entry.drawer() + " " + entry.kind());
    assertEquals(DEPOSIT, paid.get(Optional.of(drawer.id()) + " DEPOSIT").undoneFor());
  }

  @Test
  @Requirement("RIG-20")
  void aDepositIsPaidBackForSixMonthsAfterTheCardsEnd() {
    opened("5.00");
    var handout = ready();
    handing.handOver(handout, FeeMeans.CASH, null);
    backUntil(handout, reports.today().minusDays(1));
    var late = refused(() -> handing.takeBack(handout, true));
    assertEquals("handout.back.late", late.key());
    assertEquals(Optional.of("20"), late.clause());
    assertEquals(DEPOSIT, held(handout));
    backUntil(handout, reports.today());
    handing.takeBack(handout, true);
    assertEquals(Money.ZERO, held(handout));
  }

  private void backUntil(Handout handout, LocalDate day) {
    try (var sql = Sql.on(database)) {
      assertEquals(
          1, sql.update("update handout set back_until = ? where id = ?", day, handout.id()));
    }
  }

  @Test
  void aLostCardIsNotHandedOverAndAnothersIsNotThere() {
    var handout = ready();
    as("ventspils-till", "CLERK", CITY);
    assertEquals(
        Refused.Kind.MISSING,
        refused(() -> handing.handOver(handout, FeeMeans.CARD, receiptNumber())).kind());
    as("riga-clerk", "CLERK", CAPITAL);
    media.block(handout.medium(), BlockReason.LOST);
    assertEquals(
        "medium.number.blocked",
        refused(() -> handing.handOver(handout, FeeMeans.CARD, receiptNumber())).key());
  }

  @Test
  void aCardsNumberIsTakenInAnySpelling() {
    var number = aNumber();
    var handout = handing.prepare(MediumKind.CARD, number.toLowerCase(Locale.ROOT) + " ");
    assertEquals(number, medium(handout).number().text());
    assertEquals(
        Optional.of("number"), refused(() -> handing.prepare(MediumKind.CARD, number)).field());
  }

  private Handout ready() {
    return handing.prepare(MediumKind.CARD, aNumber());
  }

  private Medium medium(Handout handout) {
    return handing.medium(handout);
  }

  private Money held(Handout handout) {
    return ledger.balance(LedgerAccount.deposit(CAPITAL, handout.medium()));
  }

  private void load(Handout handout, String price, String category) {
    var now = clock.instant();
    tickets.load(
        new Sold(
            CAPITAL,
            handout.medium(),
            "MONTH",
            operators.scheme(CAPITAL, now).edition(),
            category,
            Money.euro(price),
            now.minusSeconds(60),
            null,
            null,
            null,
            null));
  }

  private static String aNumber() {
    return "H4"
        + UUID.randomUUID().toString().replace("-", "").substring(14).toUpperCase(Locale.ROOT);
  }
}
