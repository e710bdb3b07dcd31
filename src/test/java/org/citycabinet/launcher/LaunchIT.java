package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class LaunchIT {
  private static final String[] PARTS = {
    Server.NAME, SandboxProcess.NAME, EmbeddedDatabase.NAME, "launcher"
  };

  @TempDir Path place;

  @Test
  void afterAKillOfEveryProcessTheNextStartHasAllThatWasCommitted() throws Exception {
    var launching = new Launching(place);
    assertEquals(0, launching.run("start").exit());
    write(launching, "create table kept (id int primary key)");
    write(launching, "insert into kept values (1)");
    for (String part : List.of(Server.NAME, SandboxProcess.NAME, EmbeddedDatabase.NAME)) {
      launching.kill(part);
    }

    Process launcher = launching.foreground();
    write(launching, "insert into kept values (2)");
    launcher.destroyForcibly().waitFor();
    assertEquals(3, launching.living(PARTS).size(), "what a killed launcher leaves behind");

    assertEquals(0, launching.run("stop").exit());
    assertEquals(List.of(), launching.living(PARTS));
    assertEquals(2, rowsAfterRestart(launching));
  }

  @Test
  void aPortInUseIsToldInOneLineAndNothingIsLeftRunning() throws Exception {
    var launching = new Launching(place);
    try (var other = new ServerSocket(launching.port(), 1, InetAddress.getLoopbackAddress())) {
      var outcome = launching.run();
      assertEquals(1, outcome.exit());
      assertEquals(1, outcome.errors().size(), outcome.errors().toString());
      assertTrue(outcome.errors().get(0).contains("Port " + other.getLocalPort()));
    }
    assertEquals(List.of(), launching.living(PARTS));
  }

  @Test
  void aBackupOfTheRunningProductComesBackRowForRowInAnEmptyFolder() throws Exception {
    var running = new Folder(Path.of(System.getProperty("it.data")).toAbsolutePath());
    Path first = place.resolve("first.zip");
    var rescue = new Rescue(settings(), running, new Children(running));
    assertTrue(rescue.backupBeside(new Backup(first)));

    var restored = new Launching(place);
    var outcome = restored.run("restore", first.toString());
    assertEquals(0, outcome.exit(), outcome.errors().toString());
    Path second = place.resolve("second.zip");
    assertEquals(0, restored.run("backup", second.toString()).exit());

    assertEquals(contents(first), contents(second));
    assertTrue(contents(first).contains("CREATE TABLE `account`"));
  }

  @Test
  void aRestoreNeverTouchesAFolderThatHoldsData() throws Exception {
    var launching = new Launching(place);
    Secrets.ensureMasterKey(launching.folder().secret());
    Path backup = place.resolve("backup.zip");
    try (var archive =
        new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(backup))) {
      archive.putNextEntry(new ZipEntry("database.sql"));
    }
    var outcome = launching.run("restore", backup.toString());
    assertEquals(1, outcome.exit());
    assertTrue(outcome.errors().get(0).contains("holds data"), outcome.errors().toString());
  }

  private static int rowsAfterRestart(Launching launching) throws SQLException {
    var children = new Children(launching.folder());
    try {
      int port = Ports.chooseForDatabase(settings(), launching.folder());
      new EmbeddedDatabase(launching.folder(), port).start(children, List.of());
      try (var connection = launching.connect();
          var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
        rows.next();
        return rows.getInt(1);
      }
    } finally {
      children.stop();
    }
  }

  private static void write(Launching launching, String sql) throws SQLException {
    try (var connection = launching.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Settings settings() {
    return new Settings(java.util.Map.of(), java.util.Map.of());
  }

  /** Every entry with its text, but for the lines in which a dump tells its time and host. */
  private static String contents(Path file) throws IOException {
    var text = new StringBuilder();
    try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : archive.stream().map(ZipEntry.class::cast).toList()) {
        var content = archive.getInputStream(entry).readAllBytes();
        text.append(entry.getName()).append('\n');
        text.append(
            new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("-- "))
                .collect(Collectors.joining("\n", "", "\n")));
      }
    }
    return text.toString();
  }
}
