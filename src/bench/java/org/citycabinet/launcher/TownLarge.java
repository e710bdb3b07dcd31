package org.citycabinet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.Load;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What must not grow with a town: R3 the front page, R6 an export, and the import of a month's
 * invoices. {@code -Dbench.accounts} says how many accounts there are.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownLarge {
  private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 100_000);
  private static final int VILLAGE = Math.min(ACCOUNTS, 1_000);
  private static final int CLIENTS = 4;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration ROUND = Duration.ofSeconds(60);
  private static final int PORTION = 250;
  private static final String EXPORT =
      "select m.number, m.kind, r.register, r.value, m.decimals, r.read_on, r.rolled_over"
          + " from meter m straight_join reading r force index (reading_version)"
          + " on r.meter_id = m.id where m.operator = 'ludza' and r.replaced_at is null";

  /** The same residents in the village and in the town: only the rest around them grows. */
  @Test
  @Order(1)
  void theFrontPage() throws IOException {
    fill(VILLAGE);
    long village = p95();
    fill(ACCOUNTS);
    Table.put(
        "R3",
        "front page p95, %d accounts ÷ %d".formatted(ACCOUNTS, VILLAGE),
        "1.20 → 1.10",
        Ratio.exact(p95(), Math.max(1, village)));
  }

  private static void fill(int accounts) {
    new Crowd(String.valueOf(accounts), System.out).fill(Running.client());
  }

  private static long p95() {
    URI portal = Running.url();
    var cookies =
        IntStream.rangeClosed(1, CLIENTS)
            .mapToObj(i -> Browser.signedIn(portal, "g%07d".formatted(i)).cookie())
            .toList();
    var load = new Load(portal.resolve("/"), cookies);
    load.rate(WARM_UP);
    load.forget();
    load.rate(ROUND);
    return load.p95Millis();
  }

  @Test
  @Order(2)
  void theExport() throws IOException, SQLException {
    var clerk = Browser.ofStaff(Running.url(), "ludza-clerk");
    export(clerk);
    Ratio ratio = Ratio.of(() -> export(clerk), TownLarge::bareExport, Running.pairs());
    Table.put(
        "R6",
        "CSV rows a second ÷ bare JDBC stream, %d accounts".formatted(ACCOUNTS),
        "0.80 → 0.95",
        ratio);
    long before = Running.heapInUse();
    try (var half = new BufferedReader(reader(clerk))) {
      half.readLine();
      Table.indicate(
          "R6 heap",
          "heap growth in the middle of an export",
          32,
          Math.max(0, Running.heapInUse() - before) / 1_048_576,
          "MiB");
    }
  }

  private static InputStreamReader reader(Browser clerk) {
    return new InputStreamReader(
        clerk.stream("/api/v1/staff/readings.csv"), StandardCharsets.UTF_8);
  }

  /** Rows in 1000 seconds. */
  private static long export(Browser clerk) {
    long begun = System.nanoTime();
    try (var rows = new BufferedReader(reader(clerk))) {
      return perSeconds(rows.lines().count(), System.nanoTime() - begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bareExport() {
    long begun = System.nanoTime();
    try (var database = Running.connect();
        var statement = database.createStatement()) {
      statement.setFetchSize(1_000);
      long rows = 0;
      try (var found = statement.executeQuery(EXPORT)) {
        while (found.next()) {
          for (int column = 1; column <= 7; column++) {
            found.getString(column);
          }
          rows++;
        }
      }
      return perSeconds(rows, System.nanoTime() - begun);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long perSeconds(long rows, long nanos) {
    return rows * 1_000_000_000_000L / Math.max(1, nanos);
  }

  /** A month's invoices of all, from the folder, against batches of the rows that they became. */
  @Test
  @Order(3)
  void theImportOfInvoices() throws IOException, SQLException {
    int pairs = Math.min(Running.pairs(), 3);
    var months = new int[] {1};
    Ratio ratio = Ratio.of(() -> imported(months[0]++), () -> inserted(months[0] - 1), pairs);
    Table.put(
        "R6 import",
        "a month's invoices a second ÷ bare JDBC inserts of their rows",
        "0.40",
        ratio);
  }

  private static long imported(int month) {
    String name = "invoices-bench-" + month + ".csv";
    var folder = Path.of(System.getProperty("it.imports")).resolve("ludza");
    try {
      Files.createDirectories(folder);
      Path file = Files.writeString(folder.resolve("." + name), file(month));
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
      Files.move(file, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String done = "select count(*) from import_run where state = 'DONE' and name = '" + name + "'";
    while (Running.number(done) == 0) {
      Readiness.pause(Duration.ofMillis(200));
    }
    if (Running.number("select made from import_run where name = '" + name + "'") != ACCOUNTS) {
      throw new IllegalStateException("not all were taken");
    }
    long micros =
        Running.number(
            "select timestampdiff(microsecond, received_at, ended_at) from import_run"
                + " where name = '"
                + name
                + "'");
    return perSeconds(ACCOUNTS, micros * 1_000);
  }

  private static String file(int month) {
    var of = YearMonth.now(ZoneOffset.UTC).plusMonths(month);
    var text =
        new StringBuilder(
            "number,contract,month,issued,due,carried,payee,registration,iban,"
                + "description,quantity,unit,price,vat\n");
    for (int i = 1; i <= ACCOUNTS; i++) {
      var head =
          "B%d-%07d,G%07d,%s,%s,%s,0,SIA Paraugs,40000000000,LV80BANK0000435195001,"
              .formatted(
                  month, i, i, of, of.plusMonths(1).atDay(1), of.plusMonths(1).atEndOfMonth());
      text.append(head).append("Aukstais ūdens,3.5,m³,1.15,21\n");
      text.append(head).append("Apsaimniekošana,48.5,m²,0.17,21\n");
    }
    return text.toString();
  }

  /** The rows of those invoices, written again into tables of the same shape. */
  private static long inserted(int month) {
    var invoices = "from invoice i where i.operator = 'ludza' and i.number like 'B" + month + "-%'";
    long nanos = 0;
    nanos += copied("invoice", "select i.* " + invoices);
    nanos +=
        copied(
            "invoice_line",
            "select l.* from invoice_line l where l.invoice_id in (select i.id " + invoices + ")");
    var keys = "(select concat('invoice.issued:', i.id) " + invoices + ")";
    nanos +=
        copied(
            "ledger_transaction",
            "select t.* from ledger_transaction t where t.business_key in " + keys);
    nanos +=
        copied(
            "ledger_posting",
            "select p.* from ledger_posting p join ledger_transaction t"
                + " on t.id = p.transaction_id where t.business_key in "
                + keys);
    return perSeconds(ACCOUNTS, nanos);
  }

  /** How long the inserts take; reading does not count. */
  private static long copied(String table, String rows) {
    try (var from = Running.connect();
        var to = Running.connect();
        var read = from.createStatement()) {
      to.createStatement().execute("create table if not exists bench_" + table + " like " + table);
      to.createStatement().execute("truncate table bench_" + table);
      to.setAutoCommit(false);
      read.setFetchSize(1_000);
      try (var found = read.executeQuery(rows)) {
        int width = found.getMetaData().getColumnCount();
        String places = "?" + ", ?".repeat(width - 1);
        try (var write =
            to.prepareStatement("insert into bench_" + table + " values (" + places + ")")) {
          long nanos = 0;
          int waiting = 0;
          while (found.next()) {
            for (int column = 1; column <= width; column++) {
              write.setObject(column, found.getObject(column));
            }
            write.addBatch();
            waiting++;
            if (waiting == PORTION) {
              nanos += flushed(to, write);
              waiting = 0;
            }
          }
          return nanos + (waiting > 0 ? flushed(to, write) : 0);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long flushed(Connection database, PreparedStatement batch) throws SQLException {
    long begun = System.nanoTime();
    batch.executeBatch();
    database.commit();
    return System.nanoTime() - begun;
  }
}
