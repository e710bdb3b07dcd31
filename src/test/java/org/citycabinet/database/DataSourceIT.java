package org.citycabinet.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.citycabinet.InContainer;
import org.junit.jupiter.api.Test;

class DataSourceIT extends InContainer {
  @Resource(lookup = "jdbc/cabinet")
  DataSource database;

  @Test
  void theDatabaseAnswersUnderTheNameThatTheApplicationUses() throws SQLException {
    assertEquals("1", single("select 1"));
  }

  @Test
  void timesAreUtcAndAReaderSeesOneMomentOnly() throws SQLException {
    assertEquals("+00:00", single("select @@time_zone"));
    assertEquals("1", single("select @@innodb_snapshot_isolation"));
  }

  private String single(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
