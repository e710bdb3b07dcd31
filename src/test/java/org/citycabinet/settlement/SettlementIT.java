package org.citycabinet.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ledger.LedgerAccount.Kind;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** The reports of a town of the test's own, against sums that the database makes by itself. */
class SettlementIT extends InContainer {
  @Inject Settlement settlement;
  @Inject Reports reports;
  @Inject Sheets sheets;
  @Inject Ledger ledger;
  @Inject Operators operators;
  @Inject Clock clock;

  @Inject Database database;

  private final String town = "town-" + UUID.randomUUID().toString().substring(0, 8);

  /** In a zone without summer time, so that any hour of a run will do. */
  private final Operator operator =
      new Operator(
          town,
          Map.of("lv", town),
          Operator.Trade.TRANSPORT,
          "LV",
          ZoneId.of("UTC"),
          1,
          List.of("lv"),
          "",
          List.of());

  @Test
  void aReportSaysToTheCentWhatTheJournalSays() {
    sale("12.00", "0.35");
    sale("7.55", "0.20");
    trip("0.29");
    give("5.00");
    assertEquals(1, make(0));
    var report = reports.find(town, today()).orElseThrow();
    assertTrue(report.isBalanced());
    for (var kind : List.of(Kind.REVENUE, Kind.COMMISSION, Kind.GATEWAY, Kind.PENDING)) {
      var told = report.on(kind).mapToLong(Entry::net).sum();
      assertEquals(sum(kind), told, kind + " of the day");
      assertEquals(sum(kind), report.balances().get(kind).closing().cents(), kind + " at its end");
    }
    var sold = report.of(Entry.Part.SALE).toList();
    assertEquals(1, sold.size());
    assertEquals(2, sold.get(0).times());
    assertEquals(1_955, sold.get(0).first());
    assertEquals(55, sold.get(0).second());
  }

  @Test
  void whatIsBookedAfterAReportStandsInTheNextOneAndTheFirstIsNeverChanged() {
    sale("3.00", "0.00");
    make(0);
    var before = reports.find(town, today()).orElseThrow();
    trip("0.50");
    assertEquals(0, make(0), "it is not made again");
    assertEquals(before, reports.find(town, today()).orElseThrow());
    assertEquals(1, make(1));
    var next = reports.find(town, today().plusDays(1)).orElseThrow();
    assertEquals(50, next.on(Kind.REVENUE).mapToLong(Entry::net).sum());
    assertTrue(next.entries().stream().allMatch(e -> e.key().bookedOn().equals(today())));
    assertEquals(
        before.balances().get(Kind.REVENUE).closing(), next.balances().get(Kind.REVENUE).opening());
    assertEquals(sum(Kind.REVENUE), next.balances().get(Kind.REVENUE).closing().cents());
    assertEquals(1, make(2));
    assertEquals(List.of(), reports.find(town, today().plusDays(2)).orElseThrow().entries());
  }

  @Test
  void eachMissingDayHasAReportOfItsOwn() {
    sale("3.00", "0.00");
    make(0);
    assertEquals(4, make(4));
    for (int day = 0; day <= 4; day++) {
      assertTrue(reports.find(town, today().plusDays(day)).isPresent());
    }
  }

  @Test
  void itsTablesHaveNamesInEachLanguage() {
    sale("12.00", "0.35");
    give("5.00");
    make(0);
    var report = reports.find(town, today()).orElseThrow();
    for (var language : List.of("lv", "lt", "en")) {
      var tables = sheets.of(report, new Locale(language));
      assertEquals(
          List.of("sold", "earned", "means", "refunds", "owed"),
          tables.stream().map(Sheets.Sheet::key).toList());
      assertTrue(tables.toString().indexOf("???") < 0, tables::toString);
    }
  }

  @Test
  void theInvariantsHold() {
    sale("12.00", "0.35");
    make(0);
    make(2);
    try (var sql = Sql.on(database)) {
      assertEquals(
          List.of(),
          sql.list(
              "select account from invariant_i12_reports_balance where operator = ?",
              row -> row.getString(1),
              town));
    }
  }

  /** The night after so many days from now. */
  private int make(int days) {
    return Nightly.drain(settlement, operator, today().plusDays(days + 1L));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
  }

  private long sum(Kind kind) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select coalesce(sum(p.amount_cents), 0) from ledger_posting p where p.account_id in"
                  + " (select id from ledger_account where operator = ? and kind = ?)",
              row -> row.getLong(1),
              town,
              kind)
          .orElseThrow();
    }
  }

  private void sale(String price, String commission) {
    var id = UUID.randomUUID();
    var pending = LedgerAccount.pending(town, id);
    ledger.book(
        Booking.of("payment.captured:" + id, "payment.captured")
            .move(
                Money.euro(price).plus(Money.euro(commission)),
                LedgerAccount.gateway(town),
                pending));
    ledger.book(
        Booking.of("purchase.paid:" + id, "purchase.paid")
            .move(Money.euro(price), pending, LedgerAccount.revenue(town))
            .move(Money.euro(commission), pending, LedgerAccount.commission(town)));
    var edition = operators.scheme("ventspils", clock.instant()).edition();
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into purchase (id, buyer, request_key, operator, edition, state, held_at,"
              + " held_until, terms_accepted_at, decided_at, version)"
              + " values (?, ?, ?, ?, ?, 'PAID', ?, ?, ?, ?, 1)",
          id,
          UUID.randomUUID(),
          UUID.randomUUID(),
          town,
          edition,
          clock.instant(),
          clock.instant(),
          clock.instant(),
          clock.instant());
      sql.update(
          "insert into purchase_line (purchase_id, line, medium, product, quantity,"
              + " unit_price_cents, commission_cents) values (?, 1, ?, 'TRIPS_10', 1, ?, ?)",
          id,
          UUID.randomUUID(),
          Money.euro(price).cents(),
          Money.euro(commission).cents());
    }
  }

  private void trip(String fare) {
    var medium = UUID.randomUUID();
    ledger.book(
        Booking.of("trip:" + medium, "trip.charged")
            .move(Money.euro(fare), LedgerAccount.debt(town, medium), LedgerAccount.revenue(town)));
  }

  private void give(String euros) {
    var id = UUID.randomUUID();
    ledger.book(
        Booking.of("refund:" + id, "refund.approved")
            .move(Money.euro(euros), LedgerAccount.revenue(town), LedgerAccount.bank(town)));
  }
}
