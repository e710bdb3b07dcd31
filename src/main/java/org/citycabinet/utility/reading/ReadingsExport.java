package org.citycabinet.utility.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Locale;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.files.Csv;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;

/**
 * Writes the operator's readings in the form in which they are taken in, each month's newest
 * version. However many they are, only some are in memory.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class ReadingsExport {
  private static final int HANDED_OVER = 32_768;
  private static final String HEAD =
      Csv.line("meter", "service", "register", "reading", "read_on", "rolled_over");

  /** By this index the readings of a register come in their order, without being sorted. */
  private static final String ROWS =
      "select m.number, m.kind, r.register, r.value, m.decimals, r.read_on, r.rolled_over"
          + " from meter m"
          + " straight_join reading r force index (reading_version) on r.meter_id = m.id"
          + " where m.operator = ? and r.replaced_at is null and r.for_month between ? and ?";

  @Inject Database database;

  @Inject CurrentUser user;
  @Inject Audit audit;

  /** Writes those for the months between two, both included. */
  void write(YearMonth from, YearMonth until, Writer target) throws IOException {
    audit.record(
        user.operator(),
        new Audit.Deed("metering.export", "reading", from + " " + until, null, ""));
    var lines = new StringBuilder(HEAD);
    try (var sql = Sql.on(database)) {
      sql.each(
          ROWS, row -> write(row, lines, target), user.operator(), from.atDay(1), until.atDay(1));
      target.append(lines);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ResultSet row, StringBuilder lines, Writer target) throws SQLException {
    Csv.append(
        lines,
        row.getString(1),
        row.getString(2).toLowerCase(Locale.ROOT),
        row.getString(3),
        row.getBigDecimal(4).setScale(row.getInt(5)),
        row.getString(6),
        row.getBoolean(7) ? "yes" : "no");
    if (lines.length() > HANDED_OVER) {
      handOver(lines, target);
    }
  }

  private static void handOver(StringBuilder lines, Writer target) {
    try {
      target.append(lines);
      lines.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
