package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/** Reads the versions of each operator's list. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Versions {
  static final String HEAD =
      "select operator, version, oldest_base, issued_at, issue_limit"
          + " from blocklist_head where operator = ?";

  @Inject Database database;

  /**
   * The newest version made; empty where there is none yet, or where a medium was blocked or
   * unblocked since.
   */
  Optional<Head> newest(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          HEAD + " and not exists (select 1 from blocklist_turn t where t.operator = ?)",
          Versions::head,
          operator,
          operator);
    }
  }

  /** All that is listed in the newest version, and that version: both of one moment. */
  Map.Entry<Head, Listed> load(String operator) {
    try (var sql = Sql.on(database)) {
      var head = sql.first(HEAD, Versions::head, operator).orElseThrow();
      var listed = new Listed.Builder();
      sql.each(
          "select issue_serial, chip_uid from blocklist_entry where operator = ?",
          row -> listed.add(row.getLong(1), row.getString(2)),
          operator);
      return Map.entry(head, listed.build());
    }
  }

  /** What changed from one version to another. */
  Turns between(String operator, long base, long version) {
    var turns = new Turns();
    try (var sql = Sql.on(database)) {
      sql.list(
              "select issue_serial, chip_uid, listed from blocklist_change"
                  + " where operator = ? and version > ? and version <= ? order by version",
              row -> Map.entry(Key.of(row), row.getBoolean("listed")),
              operator,
              base,
              version)
          .forEach(turn -> turns.add(turn.getKey(), turn.getValue()));
    }
    return turns;
  }

  /** The version in which a medium or its chip was listed; empty where it is not listed. */
  Optional<Long> listedSince(String operator, Key key) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select version from blocklist_entry where operator = ? and chip_uid = ?"
              + " and issue_serial = ?",
          row -> row.getLong(1),
          operator,
          key.chip(),
          key.serial());
    }
  }

  /** When the first version after that one was made; empty where it is the newest. */
  Optional<Instant> after(String operator, long version) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select issued_at from blocklist_version where operator = ? and version > ?"
              + " order by version limit 1",
          row -> Sql.instant(row, "issued_at"),
          operator,
          version);
    }
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getString("operator"),
        row.getLong("version"),
        row.getLong("oldest_base"),
        Sql.instant(row, "issued_at"),
        row.getLong("issue_limit"));
  }
}
