package org.citycabinet.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.settlement.Entry.Part;
import org.citycabinet.words.Money;

/** The reports as rows, which are never changed. */
@ApplicationScoped
@Transactional
class Reports {
  @Inject Database database;

  /** The last day of which there is a report. */
  Optional<LocalDate> last(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select day from settlement_report where operator = ? order by day desc limit 1",
          row -> row.getObject(1, LocalDate.class),
          operator);
    }
  }

  /** The first day of which there is a report. */
  Optional<LocalDate> first(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select day from settlement_report where operator = ? order by day limit 1",
          row -> row.getObject(1, LocalDate.class),
          operator);
    }
  }

  /** The report of a day; empty where none was made. */
  Optional<Report> find(String operator, LocalDate day) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select made_at from settlement_report where operator = ? and day = ?",
              row -> Sql.instant(row, "made_at"),
              operator,
              day)
          .map(
              madeAt ->
                  new Report(
                      day, madeAt, entries(sql, operator, day), balances(sql, operator, day)));
    }
  }

  private static List<Entry> entries(Sql sql, String operator, LocalDate day) {
    return sql.list(
        "select * from settlement_entry where operator = ? and day = ?"
            + " order by part, name, detail, booked_on",
        Reports::entry,
        operator,
        day);
  }

  /** What former reports tell of what was booked on that day. */
  List<Entry> told(String operator, LocalDate bookedOn) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select booked_on, part, name, detail, edition, sum(times) as times,"
              + " sum(first_cents) as first_cents, sum(second_cents) as second_cents"
              + " from settlement_entry where operator = ? and booked_on = ?"
              + " group by booked_on, part, name, detail, edition",
          Reports::entry,
          operator,
          bookedOn);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        new Entry.Key(
            row.getObject("booked_on", LocalDate.class),
            Part.valueOf(row.getString("part")),
            row.getString("name"),
            row.getString("detail"),
            UUID.fromString(row.getString("edition"))),
        row.getLong("times"),
        row.getLong("first_cents"),
        row.getLong("second_cents"));
  }

  private static Map<LedgerAccount.Kind, Report.Balance> balances(
      Sql sql, String operator, LocalDate day) {
    var balances = new TreeMap<LedgerAccount.Kind, Report.Balance>();
    sql.each(
        "select account, opening_cents, closing_cents from settlement_balance"
            + " where operator = ? and day = ?",
        row ->
            balances.put(
                LedgerAccount.Kind.valueOf(row.getString(1)),
                new Report.Balance(Money.ofCents(row.getLong(2)), Money.ofCents(row.getLong(3)))),
        operator,
        day);
    return balances;
  }

  /** Keeps one for good. */
  void keep(String operator, Report report) {
    try (var sql = Sql.on(database)) {
      Instant madeAt = report.madeAt();
      sql.update(
          "insert into settlement_report (operator, day, made_at) values (?, ?, ?)",
          operator,
          report.day(),
          madeAt);
      sql.updateAll(
          "insert into settlement_entry (operator, day, booked_on, part, name, detail, edition,"
              + " times, first_cents, second_cents) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          report.entries().stream().map(entry -> row(operator, report.day(), entry)).toList());
      sql.updateAll(
          "insert into settlement_balance (operator, day, account, opening_cents, closing_cents)"
              + " values (?, ?, ?, ?, ?)",
          report.balances().entrySet().stream()
              .map(
                  each ->
                      new Object[] {
                        operator,
                        report.day(),
                        each.getKey(),
                        each.getValue().opening().cents(),
                        each.getValue().closing().cents()
                      })
              .toList());
    }
  }

  private static Object[] row(String operator, LocalDate day, Entry entry) {
    return new Object[] {
      operator,
      day,
      entry.key().bookedOn(),
      entry.key().part(),
      entry.key().name(),
      entry.key().detail(),
      entry.key().edition().toString(),
      entry.times(),
      entry.first(),
      entry.second()
    };
  }
}
