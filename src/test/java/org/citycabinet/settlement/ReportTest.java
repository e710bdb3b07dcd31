package org.citycabinet.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citycabinet.ledger.LedgerAccount.Kind;
import org.citycabinet.settlement.Entry.Part;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** A report tells what earlier ones did not, and adds up. */
class ReportTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final LocalDate BEFORE = DAY.minusDays(1);

  private static Entry booked(LocalDate on, String event, Kind account, long cents) {
    var key = new Entry.Key(on, Part.LEDGER, event, account.name(), Entry.NO_EDITION);
    return new Entry(key, 1, Math.max(cents, 0), Math.min(cents, 0));
  }

  private static Entry sold(long price, long commission) {
    var key = new Entry.Key(DAY, Part.SALE, "MONTH", "WEB", Entry.NO_EDITION);
    return new Entry(key, 1, price, commission);
  }

  private static Report of(List<Entry> booked, List<Entry> told) {
    return Report.of(DAY, Instant.EPOCH, booked, told, Map.of(Kind.WALLET, Money.euro("3.00")));
  }

  @Test
  void balancesOpenWhereTheLastReportClosedAndCloseByWhatWasBooked() {
    var report =
        of(
            List.of(
                booked(DAY, "trip.paid", Kind.WALLET, -100),
                booked(DAY, "trip.paid", Kind.REVENUE, 100)),
            List.of());
    var wallet = report.balances().get(Kind.WALLET);
    assertEquals(Money.euro("3.00"), wallet.opening());
    assertEquals(Money.euro("2.00"), wallet.closing());
    assertEquals(Money.euro("1.00"), report.balances().get(Kind.REVENUE).closing());
    assertTrue(report.isBalanced());
  }

  @Test
  void whatAnEarlierReportToldIsNotToldAgainAndWhatItMissedIs() {
    var told = booked(BEFORE, "trip.paid", Kind.REVENUE, 100);
    var now = new Entry(told.key(), 3, 250, 0);
    var report = of(List.of(now), List.of(told));
    assertEquals(List.of(new Entry(told.key(), 2, 150, 0)), report.entries());
    assertEquals(List.of(), of(List.of(told), List.of(told)).entries());
  }

  @Test
  void salesByProductAreWhatTheJournalSaysToBeSold() {
    var journal =
        List.of(
            booked(DAY, "purchase.paid", Kind.PENDING, -1_050),
            booked(DAY, "purchase.paid", Kind.REVENUE, 1_000),
            booked(DAY, "purchase.paid", Kind.COMMISSION, 50));
    var whole = new ArrayList<>(journal);
    whole.add(sold(1_000, 50));
    assertTrue(of(whole, List.of()).isBalanced());
    assertEquals(Money.euro("10.50"), of(journal, List.of()).offSales());
    assertFalse(of(journal, List.of()).isBalanced());
  }

  @Test
  void aMissingSideIsSeen() {
    var report = of(List.of(booked(DAY, "trip.paid", Kind.REVENUE, 100)), List.of());
    assertEquals(Money.euro("1.00"), report.offBalance());
    assertFalse(report.isBalanced());
  }
}
