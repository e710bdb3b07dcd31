package org.citycabinet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB's own command-line programs: those unpacked with the embedded database, or those of the
 * system where the database is another one.
 */
final class DatabaseClient {
  private final DatabaseAccess database;
  private final String folder;
  private final boolean tls;

  private DatabaseClient(DatabaseAccess database, String folder, boolean tls) {
    this.database = database;
    this.folder = folder;
    this.tls = tls;
  }

  static DatabaseClient embedded(DatabaseProgram program, DatabaseAccess database) {
    return new DatabaseClient(database, program.base().resolve("bin") + "/", false);
  }

  static DatabaseClient ofTheSystem(DatabaseAccess database) {
    return new DatabaseClient(database, "", true);
  }

  /** Writes all tables as they are at one moment; others go on working meanwhile. */
  void dump(OutputStream target) {
    var options = List.of("--single-transaction", "--skip-lock-tables", "--no-tablespaces");
    Process process = start("mariadb-dump", options);
    try (InputStream sql = process.getInputStream()) {
      sql.transferTo(target);
    } catch (IOException e) {
      process.destroyForcibly();
      throw new LaunchFailed("Cannot write the backup: " + e.getMessage(), e);
    }
    finish("mariadb-dump", process);
  }

  /** Runs what a dump has written; it stops at the first error. */
  void load(InputStream sql) {
    Process process = start("mariadb", List.of());
    try (OutputStream input = process.getOutputStream()) {
      sql.transferTo(input);
    } catch (IOException e) {
      // The program has ended with an error of its own, which finish reports.
      process.destroy();
    }
    finish("mariadb", process);
  }

  /** Whether the database has no table yet. */
  boolean empty() {
    Process process = start("mariadb", List.of("--batch", "--execute=show tables"));
    try {
      String tables = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      finish("mariadb", process);
      return tables.isBlank();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot look into the database: " + e.getMessage(), e);
    }
  }

  private Process start(String program, List<String> options) {
    var command = new ArrayList<>(List.of(folder + program, "--no-defaults"));
    if (!tls) {
      command.add("--skip-ssl");
    }
    command.addAll(
        List.of(
            "--host=" + database.host(),
            "--port=" + database.port(),
            "--protocol=tcp",
            "--user=" + database.user(),
            "--default-character-set=utf8mb4"));
    command.addAll(options);
    command.add(database.name());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MYSQL_PWD", database.password());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot run " + program + "; is MariaDB's client installed?", e);
    }
  }

  private static void finish(String program, Process process) {
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new LaunchFailed(program + " ended with " + exit + "; its own message stands above.");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new LaunchFailed("Interrupted.", e);
    }
  }
}
