package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.citycabinet.database.Sql;

/** Which version each operator's artefact of a night is made of, and which are published. */
@ApplicationScoped
@Transactional
class ExportPlans {
  @Resource(lookup = Sql.DATABASE)
  DataSource database;

  @Inject Clock clock;

  /** Fixes the versions; what a former run of the day had fixed is replaced. */
  void fix(LocalDate day, List<Head> heads) {
    try (var sql = Sql.on(database)) {
      sql.update("delete from blocklist_export where day = ?", day);
      sql.updateAll(
          "insert into blocklist_export"
              + " (day, operator, version, oldest_base, issued_at, issue_limit)"
              + " values (?, ?, ?, ?, ?, ?)",
          heads.stream().map(head -> row(day, head)).toList());
    }
  }

  private static Object[] row(LocalDate day, Head head) {
    return new Object[] {
      day, head.operator(), head.version(), head.oldestBase(), head.issuedAt(), head.limit()
    };
  }

  /** The versions fixed for a day, by operator. */
  List<Head> of(LocalDate day) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select operator, version, oldest_base, issued_at, issue_limit from blocklist_export"
              + " where day = ? order by operator",
          Versions::head,
          day);
    }
  }

  /** An operator's artefact of the day can be fetched. */
  void published(LocalDate day, String operator, String sha256) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "update blocklist_export set published_at = ?, sha256 = ? where day = ? and operator = ?",
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
}
