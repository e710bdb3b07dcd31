package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.files.Csv;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Refused;

/** What was wrong with the entries of files, line by line. */
@ApplicationScoped
@Transactional
class Reports {
  private static final int WORDS_LENGTH = 600;
  private static final int COLUMN_LENGTH = 40;
  private static final String FAULTS =
      "select line, column_name, entry, words from import_fault where import_id = ? order by line";

  @Inject Database database;

  /** Notes what was wrong with some entries; of several with one line the first counts. */
  void note(UUID id, List<Entry> entries, List<Result> results, Locale language) {
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < results.size(); i++) {
      var result = results.get(i);
      var name = entries.get(i).name();
      result.fault().ifPresent(why -> rows.add(row(id, result.line(), name, why, language)));
    }
    try (var sql = Sql.on(database)) {
      sql.updateAll("insert ignore into import_fault values (?, ?, ?, ?, ?)", rows);
    }
  }

  private static Object[] row(UUID id, long line, String name, Refused why, Locale language) {
    var words = Messages.text(language, why.key(), why.arguments().toArray());
    return new Object[] {
      id, line, cut(why.field().orElse(""), COLUMN_LENGTH), name, cut(words, WORDS_LENGTH)
    };
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  /** The first faults of a file, by line. */
  List<ImportFault> first(UUID id, int most) {
    try (var sql = Sql.on(database)) {
      return sql.list(FAULTS + " limit " + most, Reports::fault, id);
    }
  }

  /**
   * Writes all faults of a file as CSV, however many they are.
   *
   * @param language of the names of the columns
   */
  void write(UUID id, Locale language, Writer target) throws IOException {
    target.write(
        Csv.line(
            Messages.text(language, "imports.report.line"),
            Messages.text(language, "imports.report.column"),
            Messages.text(language, "imports.report.entry"),
            Messages.text(language, "imports.report.words")));
    try (var sql = Sql.on(database)) {
      sql.each(FAULTS, row -> write(target, fault(row)), id);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Writer target, ImportFault fault) {
    try {
      target.write(Csv.line(fault.line(), fault.column(), fault.entry(), fault.words()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was wrong with files that were done before then: it tells about people. */
  void forget(Instant before) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "delete f from import_fault f join import_run r on r.id = f.import_id"
              + " where r.ended_at < ?",
          Timestamp.from(before));
    }
  }

  private static ImportFault fault(ResultSet row) throws SQLException {
    return new ImportFault(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
  }
}
