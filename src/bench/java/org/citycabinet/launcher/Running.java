package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The portal that the build started, with its demonstration data. */
public final class Running {
  private static final Folder FOLDER =
      new Folder(Path.of(System.getProperty("it.data")).toAbsolutePath());

  /** The last line of a class histogram: objects and bytes. */
  private static final Pattern TOTAL = Pattern.compile("Total\\s+[0-9]+\\s+([0-9]+)");

  private Running() {}

  static URI url() {
    return URI.create(System.getProperty("base.url"));
  }

  /** The server of its own, without database and sandbox. */
  static ProcessHandle server() {
    return Child.pidFile(Server.NAME, FOLDER).living().orElseThrow();
  }

  /** One of the databases on its database server. */
  static DatabaseAccess database(String name) {
    int port = Ports.lastOfDatabase(FOLDER);
    return DatabaseAccess.embedded(port, name, Secrets.databasePassword(FOLDER.databasePassword()));
  }

  /** The portal's database, asked as the portal asks it; each connection is one's own. */
  public static DataSource source() throws SQLException {
    DatabaseAccess access = BootCommands.tuned(database("cabinet"));
    var source = new MariaDbDataSource(access.url());
    source.setUser(access.user());
    source.setPassword(access.password());
    return source;
  }

  static Connection connect() throws SQLException {
    return source().getConnection();
  }

  /** The first column of the first row. */
  static long number(String sql) {
    try (var database = connect();
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** MariaDB's own client for the portal's database. */
  static DatabaseClient client() {
    return DatabaseClient.embedded(database("cabinet"), FOLDER);
  }

  /** Bytes of the objects that the portal still reaches: the histogram collects the garbage. */
  static long heapInUse() {
    var total = TOTAL.matcher(histogram());
    if (!total.find()) {
      throw new IllegalStateException("jcmd tells no total");
    }
    return Long.parseLong(total.group(1));
  }

  private static String histogram() {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(server().pid());
    try {
      Process process = new ProcessBuilder(jcmd, pid, "GC.class_histogram").start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path secret() {
    return FOLDER.secret();
  }

  static Program program() {
    return new Program(Path.of("target").toAbsolutePath());
  }

  /** Options of the portal that the build started: those of a server that serves for long. */
  static List<String> serving() {
    return List.of(System.getProperty("it.jvm.options").split(" "));
  }

  static long cpuMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  /** How often each pair is measured. */
  public static int pairs() {
    return Integer.getInteger("bench.pairs", 10);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
