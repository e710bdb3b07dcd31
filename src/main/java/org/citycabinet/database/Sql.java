package org.citycabinet.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain SQL where many rows go in one stroke and entities would only stand in the way. It works in
 * the present transaction, if there is one.
 */
public final class Sql implements AutoCloseable {
  private static final int FETCHED = 1_000;

  private final Connection connection;
  private final boolean isKept;

  /**
   * On that connection.
   *
   * @param isKept whether it stays open when this is closed
   */
  Sql(Connection connection, boolean isKept) {
    this.connection = connection;
    this.isKept = isKept;
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Reading<T> {
    /** What the row says. */
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Row {
    /** Looks at the row; the next one stands in its place afterwards. */
    void take(ResultSet row) throws SQLException;
  }

  /** The database did not do it. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(SQLException cause) {
      super(cause);
    }
  }

  /** A bracket with so many places for values, at least one, as it stands behind {@code in}. */
  public static String places(int count) {
    return "(?" + ",?".repeat(count - 1) + ")";
  }

  /** In the present transaction, if there is one. */
  public static Sql on(Database database) {
    return database.open();
  }

  /** All rows of a query, in its order. */
  public <T> List<T> list(String sql, Reading<T> reading, Object... values) {
    try (var statement = prepare(sql, values);
        var rows = statement.executeQuery()) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(reading.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /**
   * Hands out the rows of a query one after the other: however many there are, no more than some
   * are in memory.
   */
  public void each(String sql, Row each, Object... values) {
    try (var statement = prepare(sql, values)) {
      statement.setFetchSize(FETCHED);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
    return list(sql, reading, values).stream().findFirst();
  }

  /** How many rows a statement changed. */
  public int update(String sql, Object... values) {
    try (var statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** The same statement for many rows, in one stroke. */
  public int[] updateAll(String sql, List<Object[]> rows) {
    try (var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        fill(statement, row);
        statement.addBatch();
      }
      return rows.isEmpty() ? new int[0] : statement.executeBatch();
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      fill(statement, values);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, column(values[i]));
    }
  }

  private static Object column(Object value) {
    if (value instanceof Instant instant) {
      return new InstantConverter().convertToDatabaseColumn(instant);
    }
    return value instanceof UUID || value instanceof Enum<?> ? value.toString() : value;
  }

  /** The instant in a column. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, LocalDateTime.class);
    return new InstantConverter().convertToEntityAttribute(value);
  }

  /** Gives the connection back, unless it is the transaction's. */
  @Override
  public void close() {
    if (isKept) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }
}
