package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A whole product of one's own that runs in the background, to kill parts of it. */
final class Product {
  private final Path place;
  private final Launching launching;

  Product(Path place) throws IOException {
    this.place = place;
    this.launching = new Launching(place);
  }

  void start() throws IOException, InterruptedException {
    var outcome = launching.run("start");
    assertEquals(0, outcome.exit(), outcome.errors().toString());
  }

  void stop() throws IOException, InterruptedException {
    launching.run("stop");
  }

  Launching launching() {
    return launching;
  }

  Browsing visitor() throws IOException {
    return visitor(url());
  }

  /** Somebody at the node of that address. */
  Browsing visitor(String node) throws IOException {
    return new Browsing(node, sandbox());
  }

  String url() {
    return "http://127.0.0.1:" + launching.port();
  }

  /** Where the second of several nodes listens. */
  String secondUrl() {
    return "http://127.0.0.1:" + (launching.port() + 5);
  }

  String sandbox() throws IOException {
    var ports = new Properties();
    try (var reader = Files.newBufferedReader(launching.folder().ports())) {
      ports.load(reader);
    }
    return "http://127.0.0.1:" + ports.getProperty("sandbox") + "/";
  }

  /** Starts the database alone again, where it was; whoever calls ends it. */
  Children startDatabase() {
    var children = new Children(launching.folder());
    int port = Ports.lastOfDatabase(launching.folder());
    new EmbeddedDatabase(launching.folder(), port).start(children, List.of());
    return children;
  }

  /** Holds a part still, or lets it go on; to others it is as slow as can be. */
  void signal(String part, String signal) throws IOException, InterruptedException {
    long pid = launching.living(part).get(0).pid();
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor());
  }

  int write(String sql) throws SQLException {
    try (var connection = launching.connect();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** The first column of all rows. */
  List<String> read(String sql) throws SQLException {
    try (var connection = launching.connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** The rows that break an invariant, of each that has some. */
  List<String> brokenInvariants() throws SQLException {
    var broken = new ArrayList<String>();
    for (String view :
        read(
            "select table_name from information_schema.views"
                + " where table_schema = database() and table_name like 'invariant%'")) {
      read("select count(*) from " + view).stream()
          .filter(count -> !count.equals("0"))
          .forEach(count -> broken.add(view + " " + count));
    }
    return broken;
  }

  /** Starts one command of the reference device, in that folder below this product's place. */
  Process device(String folder, String... words) throws IOException {
    var command = new ArrayList<String>();
    Path classes = Path.of("target/classes").toAbsolutePath();
    String libraries = Files.readString(Path.of("target/server/class-path.txt")).strip();
    command.addAll(List.of(Program.java(), "-Xmx64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classes + ":" + libraries));
    command.addAll(
        List.of("org.citycabinet.device.Device", words[0], "--folder=" + place.resolve(folder)));
    command.addAll(List.of(words).subList(1, words.length));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** What a device says. */
  String said(Process device) throws IOException, InterruptedException {
    String said =
        new String(device.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, device.waitFor(), said);
    return said;
  }

  static void await(String what, Duration limit, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      assertTrue(System.nanoTime() < end, () -> "not within " + limit + ": " + what);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
