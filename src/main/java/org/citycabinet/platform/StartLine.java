package org.citycabinet.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets the nodes that start together begin one after the other, so that each finds what the ones
 * before it have taken into the database. Whose process dies stands in nobody's way.
 */
@ApplicationScoped
class StartLine {
  private static final String LOCK = "(concat(database(), '.start')";

  /** Within the time that the driver waits for an answer. */
  private static final String WAIT = LOCK + ", 30)";

  @Resource(lookup = "jdbc/cabinet")
  DataSource database;

  /** Does it when no other node is at it. */
  void enter(Runnable work) {
    try (var connection = database.getConnection()) {
      while (!isTrue(connection, "select get_lock" + WAIT)) {
        // one that fills an empty database takes its time
      }
      try {
        work.run();
      } finally {
        isTrue(connection, "select release_lock" + LOCK + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isTrue(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
