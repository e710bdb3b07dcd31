package org.citycabinet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB's own command-line programs: those unpacked with the embedded database, or those of the
 * system where the database is another one.
 */
final class DatabaseClient {
  private final DatabaseAccess database;
  private final String programs;
  private final boolean tls;
  private final Path options;

  private DatabaseClient(DatabaseAccess database, String programs, boolean tls, Folder folder) {
    this.database = database;
    this.programs = programs;
    this.tls = tls;
    this.options = folder.run().resolve("client.cnf");
  }

  static DatabaseClient embedded(DatabaseAccess database, Folder folder) {
    Path programs = DatabaseProgram.unpacked(folder).base().resolve("bin");
    return new DatabaseClient(database, programs + "/", false, folder);
  }

  static DatabaseClient ofTheSystem(DatabaseAccess database, Folder folder) {
    return new DatabaseClient(database, "", true, folder);
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

  private Process start(String program, List<String> more) {
    // In a file, since other users see a command line; its quotes hold what a password may have.
    Folder.write(options, "[client]\npassword=\"" + database.password() + "\"\n");
    var command = new ArrayList<>(List.of(programs + program, "--defaults-file=" + options));
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
    command.addAll(more);
    command.add(database.name());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot run " + program + "; is MariaDB's client installed?", e);
    }
  }

  private void finish(String program, Process process) {
    try {
      int exit = process.waitFor();
      Folder.delete(options);
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
