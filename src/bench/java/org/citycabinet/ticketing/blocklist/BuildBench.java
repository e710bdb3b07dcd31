package org.citycabinet.ticketing.blocklist;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.launcher.Running;
import org.citycabinet.ticketing.fleet.Signer;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.KeyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * R7: how long it takes until the full list can be served, read from the database, written and
 * signed, against only reading in order what is listed.
 */
class BuildBench {
  private static final String OPERATOR = "bench";
  private static final long MEDIA = 10_000_000;
  private static final int BLOCKED = 100_000;
  private static final int WARM_UP = 20;
  private static final String ALL =
      "select issue_serial, chip_uid from blocklist_entry where operator = ?"
          + " order by chip_uid, issue_serial";
  private static final List<String> TABLES = List.of("blocklist_entry", "blocklist_head");

  private final Versions versions = new Versions();
  private Signer signer;

  @SuppressWarnings("UnnecessaryAssignment") // nobody injects outside the container
  @BeforeEach
  void block() throws SQLException {
    versions.database = Database.of(Running.source());
    var keys = Ed25519.generate();
    signer = new Signer("bench", keys.getPublic(), keys.getPrivate());
    forget();
    try (var sql = Sql.on(versions.database)) {
      sql.update(
          "insert into blocklist_head (operator, version, issued_at, issue_limit)"
              + " values (?, 1, ?, ?)",
          OPERATOR,
          Instant.now(),
          MEDIA);
      sql.updateAll(
          "insert into blocklist_entry (operator, issue_serial, version) values (?, ?, 1)", rows());
    }
  }

  private static List<Object[]> rows() {
    var rows = new ArrayList<Object[]>();
    new Random(7)
        .longs(0, MEDIA)
        .distinct()
        .limit(BLOCKED)
        .sorted()
        .forEach(serial -> rows.add(new Object[] {OPERATOR, serial}));
    return rows;
  }

  @AfterEach
  void forget() {
    try (var sql = Sql.on(versions.database)) {
      TABLES.forEach(table -> sql.update("delete from " + table + " where operator = ?", OPERATOR));
    }
  }

  @Test
  void buildingTheFullList() throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      build();
      drain();
    }
    Table.put(
        "R7 build",
        "time until the full list can be served ÷ reading what is listed, 100,000 of 10,000,000",
        "1.30",
        Ratio.of(this::build, this::drain, Running.pairs()));
  }

  private long build() {
    long begin = System.nanoTime();
    var loaded = versions.load(OPERATOR);
    var list = new Served(loaded.getKey(), loaded.getValue(), signer);
    long nanos = System.nanoTime() - begin;
    mustBeAll(list.listed().by(KeyKind.SERIAL).size());
    return nanos;
  }

  private long drain() {
    long begin = System.nanoTime();
    int count = 0;
    try (var database = Running.source().getConnection();
        var all = database.prepareStatement(ALL)) {
      all.setString(1, OPERATOR);
      try (var rows = all.executeQuery()) {
        while (rows.next()) {
          count += rows.getLong(1) >= 0 && rows.getString(2).isEmpty() ? 1 : 0;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    mustBeAll(count);
    return System.nanoTime() - begin;
  }

  private static void mustBeAll(int count) {
    if (count != BLOCKED) {
      throw new IllegalStateException(count + " of " + BLOCKED);
    }
  }
}
