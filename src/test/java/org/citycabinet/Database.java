package org.citycabinet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The database of the tests in the container, to see what a call has written. */
final class Database {
  /** What reading, signing in and the passing of time write. */
  private static final Set<String> ALWAYS =
      Set.of(
          "audit_entry",
          "blocklist_change",
          "blocklist_entry",
          "blocklist_export",
          "blocklist_head",
          "blocklist_turn",
          "blocklist_version",
          "device_assertion",
          "device_contact",
          "device_list",
          "invariant_result",
          "job_run",
          "outbox_mail",
          "payment",
          "purchase",
          "purchase_line",
          "sign_in_counter",
          "sms_message");

  private Database() {}

  /** A sum over the rows of each table. */
  static Map<String, Long> sums() throws SQLException, IOException {
    try (var database = open();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery("checksum table " + String.join(", ", tables(database)))) {
      var sums = new TreeMap<String, Long>();
      while (rows.next()) {
        sums.put(rows.getString(1).replaceAll(".*\\.", ""), rows.getLong(2));
      }
      return sums;
    }
  }

  /** The names of the tables that are no longer what they were. */
  static Set<String> changed(Map<String, Long> before) throws SQLException, IOException {
    return sums().entrySet().stream()
        .filter(sum -> !sum.getValue().equals(before.get(sum.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How much the audit trail says of what somebody did. */
  static int notesBy(String actor) throws SQLException, IOException {
    try (var database = open();
        var query = database.prepareStatement("select count(*) from audit_entry where actor = ?")) {
      query.setString(1, actor);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** The first column of what a query finds, as text. */
  static List<String> read(String sql, Object... values) throws SQLException, IOException {
    try (var database = open();
        var query = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      var found = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  /** Changes something that no call changes. */
  static void write(String sql, Object... values) throws SQLException, IOException {
    try (var database = open();
        var statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** How many rows break an invariant of the books, of each that has some. */
  static Map<String, Long> broken() throws SQLException, IOException {
    var broken = new TreeMap<String, Long>();
    try (var database = open();
        var statement = database.createStatement()) {
      for (String invariant : invariants(statement)) {
        try (var rows = statement.executeQuery("select count(*) from " + invariant)) {
          rows.next();
          broken.put(invariant, rows.getLong(1));
        }
      }
    }
    broken.values().removeIf(count -> count == 0);
    return broken;
  }

  private static Set<String> invariants(Statement statement) throws SQLException {
    var names = new TreeSet<String>();
    try (var rows =
        statement.executeQuery(
            "select table_name from information_schema.views"
                + " where table_schema = database() and table_name like 'invariant%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static Set<String> tables(Connection database) throws SQLException {
    var names = new TreeSet<String>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery("show full tables where Table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.removeAll(ALWAYS);
    names.removeIf(name -> name.startsWith("jbatch"));
    return names;
  }

  private static Connection open() throws SQLException, IOException {
    Path data = Path.of(System.getProperty("it.data"));
    var ports = new Properties();
    ports.load(new StringReader(Files.readString(data.resolve("ports.properties"))));
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + ports.getProperty("database") + "/cabinet_it",
        "cabinet",
        Files.readString(data.resolve("db-password")));
  }
}
