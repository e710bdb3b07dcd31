package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A MariaDB of our own on the loopback, with its data in the data folder. */
final class EmbeddedDatabase {
  static final String NAME = "database";
  static final String USER = "cabinet";
  static final String SCHEMA = "cabinet";

  /** Repair after a crash of a large database takes its time. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Folder folder;
  private final int port;

  EmbeddedDatabase(Folder folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Installs it where there is none and starts it; when this returns, it answers.
   *
   * @param more names of further databases to make for the same user
   */
  DatabaseAccess start(Children children, List<String> more) {
    DatabaseProgram program = DatabaseProgram.unpacked(folder);
    install(program);
    String password = Secrets.databasePassword(folder.databasePassword());
    Path welcome = folder.run().resolve("database.sql");
    Folder.write(welcome, welcome(password, more));
    var order = new Child.Order(NAME, command(program, welcome), Map.of());
    Child child = children.start(order);
    Readiness.await(child, LIMIT, () -> Readiness.portAnswers("127.0.0.1", port));
    if (!child.alive()) {
      throw Readiness.failed(child, "ended while starting");
    }
    return DatabaseAccess.embedded(port, SCHEMA, password);
  }

  /** Run by the server before it takes connections; our user is made anew at each start. */
  static String welcome(String password, List<String> more) {
    String account = USER + "@'127.0.0.1'";
    String head = "CREATE OR REPLACE USER " + account + " IDENTIFIED BY '" + password + "';\n";
    return Stream.concat(Stream.of(SCHEMA), more.stream())
        .map(
            name ->
                "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4;%nGRANT ALL ON `%s`.* TO %s;%n"
                    .formatted(name, name, account))
        .collect(Collectors.joining("", head, ""));
  }

  private void install(DatabaseProgram program) {
    if (Files.isDirectory(folder.database())) {
      return;
    }
    Path half = Folder.renew(folder.root().resolve("db.new"));
    Path log = folder.log().resolve("database-install.log");
    try {
      Path links = links(program, half);
      var builder = new ProcessBuilder(installCommand(links)).redirectErrorStream(true);
      int exit = builder.redirectOutput(log.toFile()).start().waitFor();
      Folder.delete(links);
      if (exit != 0) {
        throw new LaunchFailed("Cannot install the database (log: " + log + ").");
      }
      Folder.move(half, folder.database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailed("Interrupted while installing the database.", e);
    }
  }

  /** The installing shell script is led astray by blanks in a path, so it meets none. */
  private Path links(DatabaseProgram program, Path data) throws IOException {
    Path links = Files.createTempDirectory("cabinet-install");
    Files.createSymbolicLink(links.resolve("base"), program.base());
    Files.createSymbolicLink(links.resolve("data"), data);
    Files.createSymbolicLink(links.resolve("tmp"), folder.tmp());
    return links;
  }

  private static List<String> installCommand(Path links) {
    var command = new ArrayList<String>();
    command.add(new DatabaseProgram(links.resolve("base")).install().toString());
    command.addAll(places(links.resolve("base"), links.resolve("data"), links.resolve("tmp")));
    command.addAll(
        List.of("--force", "--skip-name-resolve", "--skip-test-db", "--skip-log-bin", asUser()));
    return command;
  }

  private List<String> command(DatabaseProgram program, Path welcome) {
    var command = new ArrayList<String>();
    command.add(program.server().toString());
    command.addAll(places(program.base(), folder.database(), folder.tmp()));
    command.addAll(
        List.of(
            "--init-file=" + welcome,
            "--port=" + port,
            "--bind-address=127.0.0.1",
            // Relative to the data: a socket's full path may not exceed 107 characters.
            "--socket=database.sock",
            "--pid-file=" + folder.run().resolve("mariadbd.own.pid"),
            "--skip-name-resolve",
            // It would make a key at each start, which takes seconds; the loopback needs none.
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            // Four nodes with a full pool each, a portal of tests, and whoever looks.
            "--max-connections=800",
            "--innodb-buffer-pool-size=128M",
            "--innodb-snapshot-isolation=ON",
            "--innodb-rollback-on-timeout=ON",
            "--innodb-lock-wait-timeout=5",
            "--innodb-flush-log-at-trx-commit=1",
            asUser()));
    return command;
  }

  private static List<String> places(Path base, Path data, Path tmp) {
    return List.of("--no-defaults", "--basedir=" + base, "--datadir=" + data, "--tmpdir=" + tmp);
  }

  /** MariaDB runs as root only when told so by name. */
  private static String asUser() {
    return "--user=" + System.getProperty("user.name");
  }
}
