package org.citycabinet.ticketing.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.words.Money;

/** Sums and lines of previews as rows; a month of a town may have a hundred thousand of them. */
@ApplicationScoped
@Transactional
class PreviewStore {
  /** More lines than a person reads or a spreadsheet likes; sums count all. */
  static final int MOST_LINES = 100_000;

  private static final String COLUMNS =
      "kind, subject, line, happened_at, what, quantity, was_cents, would_cents, refusal,"
          + " clause_before, clause_after";

  @Inject Database database;

  /** Counts what was looked at, and keeps what differs. */
  void add(UUID preview, PreviewKind kind, List<PreviewLine> lines) {
    var sum = PreviewSum.of(kind, lines);
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into edition_preview_sum values (?, ?, ?, ?, ?, ?, ?) on duplicate key update"
              + " seen = seen + values(seen), changed = changed + values(changed),"
              + " refused = refused + values(refused), was_cents = was_cents + values(was_cents),"
              + " would_cents = would_cents + values(would_cents)",
          preview,
          kind,
          sum.seen(),
          sum.changed(),
          sum.refused(),
          sum.was().cents(),
          sum.would().cents());
      long room = MOST_LINES - count(sql, preview);
      sql.updateAll(
          "insert into edition_preview_line (preview, "
              + COLUMNS
              + ") values (?, ?, ?, ?,"
              + " ?, ?, ?, ?, ?, ?, ?, ?)",
          lines.stream()
              .filter(PreviewLine::isChanged)
              .limit(Math.max(0, room))
              .map(line -> values(preview, line))
              .toList());
    }
  }

  private static long count(Sql sql, UUID preview) {
    return sql.first(
            "select count(*) from edition_preview_line where preview = ?",
            row -> row.getLong(1),
            preview)
        .orElse(0L);
  }

  private static Object[] values(UUID preview, PreviewLine line) {
    return new Object[] {
      preview,
      line.kind(),
      line.subject(),
      line.line(),
      line.at(),
      line.what(),
      line.quantity(),
      line.was().cents(),
      line.would().cents(),
      line.refusal(),
      line.before(),
      line.after()
    };
  }

  /** The sums, in the order of the kinds; those of which nothing was there are left out. */
  List<PreviewSum> sums(UUID preview) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select * from edition_preview_sum where preview = ? and seen > 0"
              + " order by field(kind, 'SALE', 'COUNTER', 'TRIP', 'REFUND')",
          row ->
              new PreviewSum(
                  PreviewKind.valueOf(row.getString("kind")),
                  row.getLong("seen"),
                  row.getLong("changed"),
                  row.getLong("refused"),
                  Money.ofCents(row.getLong("was_cents")),
                  Money.ofCents(row.getLong("would_cents"))),
          preview);
    }
  }

  /** Some lines of a kind, in the order of time. */
  List<PreviewLine> lines(UUID preview, PreviewKind kind, int from, int count) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select "
              + COLUMNS
              + " from edition_preview_line where preview = ? and kind = ?"
              + " order by happened_at, subject, line limit ? offset ?",
          PreviewStore::line,
          preview,
          kind,
          count,
          from);
    }
  }

  /** Hands out all lines, one after the other. */
  void each(UUID preview, Consumer<PreviewLine> reader) {
    try (var sql = Sql.on(database)) {
      sql.each(
          "select "
              + COLUMNS
              + " from edition_preview_line where preview = ?"
              + " order by field(kind, 'SALE', 'COUNTER', 'TRIP', 'REFUND'), happened_at, subject,"
              + " line",
          row -> reader.accept(line(row)),
          preview);
    }
  }

  /** How many lines of a kind there are. */
  int count(UUID preview, PreviewKind kind) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from edition_preview_line where preview = ? and kind = ?",
              row -> row.getInt(1),
              preview,
              kind)
          .orElse(0);
    }
  }

  /** Some media of an operator, in the order of their identifiers. */
  List<UUID> media(String operator, UUID after, int count) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select id from medium where operator = ? and id > ? order by id limit ?",
          row -> UUID.fromString(row.getString(1)),
          operator,
          after,
          count);
    }
  }

  /** How many media an operator has. */
  long mediaCount(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from medium where operator = ?", row -> row.getLong(1), operator)
          .orElse(0L);
    }
  }

  private static PreviewLine line(ResultSet row) throws SQLException {
    return new PreviewLine(
        PreviewKind.valueOf(row.getString("kind")),
        UUID.fromString(row.getString("subject")),
        row.getInt("line"),
        Sql.instant(row, "happened_at"),
        row.getString("what"),
        row.getInt("quantity"),
        Money.ofCents(row.getLong("was_cents")),
        Money.ofCents(row.getLong("would_cents")),
        row.getString("refusal"),
        row.getString("clause_before"),
        row.getString("clause_after"));
  }
}
