package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/** Which version each operator's artefact of a night is made of, and which are published. */
@ApplicationScoped
@Transactional
class ExportPlans {
  @Inject Database database;

  @Inject Clock clock;

  /**
   * Fixes the version; what a former run of the day had fixed is replaced. What it had published
   * can be fetched until this one publishes.
   */
  void fix(LocalDate day, Head head) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into blocklist_export"
              + " (day, operator, version, oldest_base, issued_at, issue_limit, is_growing)"
              + " values (?, ?, ?, ?, ?, ?, true) on duplicate key update"
              + " version = values(version), oldest_base = values(oldest_base),"
              + " issued_at = values(issued_at), issue_limit = values(issue_limit),"
              + " is_growing = true",
          day,
          head.operator(),
          head.version(),
          head.oldestBase(),
          head.issuedAt(),
          head.limit());
    }
  }

  /** The version fixed for a day. */
  Head of(LocalDate day, String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select operator, version, oldest_base, issued_at, issue_limit from blocklist_export"
                  + " where day = ? and operator = ?",
              Versions::head,
              day,
              operator)
          .orElseThrow();
    }
  }

  /** Whether what was fixed for a day is not published yet. */
  boolean isGrowing(LocalDate day, String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select is_growing from blocklist_export where day = ? and operator = ?",
              row -> row.getBoolean(1),
              day,
              operator)
          .orElseThrow();
    }
  }

  /** An operator's artefact of the day can be fetched. */
  void published(LocalDate day, String operator, String sha256) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "update blocklist_export set published_at = ?, sha256 = ?, is_growing = false"
              + " where day = ? and operator = ?",
          clock.instant(),
          sha256,
          day,
          operator);
    }
  }

  /** The digest of a published artefact; empty where none is. */
  Optional<String> sha256(LocalDate day, String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select sha256 from blocklist_export"
              + " where day = ? and operator = ? and sha256 is not null",
          row -> row.getString(1),
          day,
          operator);
    }
  }

  /** The days up to that one, it included, of which an operator's artefact is known. */
  List<LocalDate> until(LocalDate last, String operator) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select day from blocklist_export where day <= ? and operator = ? order by day",
          row -> row.getObject(1, LocalDate.class),
          last,
          operator);
    }
  }

  /** An operator's artefact of the day is not known any more. */
  void forget(LocalDate day, String operator) {
    try (var sql = Sql.on(database)) {
      sql.update("delete from blocklist_export where day = ? and operator = ?", day, operator);
    }
  }
}
