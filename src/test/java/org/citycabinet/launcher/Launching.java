package org.citycabinet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher run as people run it: a program of its own, on a data folder of its own. */
final class Launching {
  private static final Path BUILT = Path.of("target").toAbsolutePath();
  private static final int LIMIT_SECONDS = 240;

  private final Folder folder;
  private final int port;
  private final Path home;
  private final List<String> settings = new ArrayList<>();

  Launching(Path root) throws IOException {
    this(root, BUILT);
  }

  /**
   * Works on a folder.
   *
   * @param home where the launcher's classes and all that it starts lie
   */
  Launching(Path root, Path home) throws IOException {
    this.folder = new Folder(root.resolve("data"));
    this.home = home;
    this.port = freePort();
    folder.open();
    borrowDatabaseProgram();
  }

  /** Gives a setting to all runs from now on, by its name in small letters with dots. */
  Launching with(String name, Object value) {
    settings.add("-D" + name + "=" + value);
    return this;
  }

  /** What a finished run has said and how it ended. */
  record Outcome(int exit, String out, List<String> errors) {}

  Folder folder() {
    return folder;
  }

  int port() {
    return port;
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    Process process = begin(arguments);
    return end(process, "");
  }

  /** Starts it in the foreground and returns when it says how to stop it. */
  Process foreground() throws IOException {
    Process process = begin();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.strip().startsWith("Stop")) {
        return process;
      }
    }
    throw new IllegalStateException(process.errorReader(StandardCharsets.UTF_8).readLine());
  }

  Outcome end(Process process) throws IOException, InterruptedException {
    return end(process, "");
  }

  private Outcome end(Process process, String said) throws IOException, InterruptedException {
    String out = said + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var errors = process.errorReader(StandardCharsets.UTF_8).lines().toList();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher does not end");
    }
    return new Outcome(process.exitValue(), out, errors);
  }

  /** Ends one part as a crash would, without any chance to tidy up. */
  void kill(String name) {
    ProcessHandle process = living(name).get(0);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The processes that still run under these names. */
  List<ProcessHandle> living(String... names) {
    var living = new ArrayList<ProcessHandle>();
    for (String name : names) {
      Child.pidFile(name, folder).living().ifPresent(living::add);
    }
    return living;
  }

  Connection connect() throws SQLException {
    String password = Secrets.databasePassword(folder.databasePassword());
    var access =
        DatabaseAccess.embedded(Ports.lastOfDatabase(folder), EmbeddedDatabase.SCHEMA, password);
    return DriverManager.getConnection(access.url(), access.user(), access.password());
  }

  private Process begin(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    // Whoever runs the tests in the background may have left Ctrl-C without effect.
    command.addAll(List.of("env", "--default-signal=INT", Program.java(), "-Xmx64m"));
    command.addAll(settings);
    command.add("-Dcabinet.data=" + folder.root());
    command.add("-Dcabinet.port=" + port);
    command.addAll(List.of("-cp", home.resolve("classes") + ":" + libraries()));
    command.add(Launch.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static String libraries() throws IOException {
    return Files.readString(BUILT.resolve("server/class-path.txt")).strip();
  }

  /** Unpacking 350 MB anew for each test would prove nothing more. */
  private void borrowDatabaseProgram() throws IOException {
    var lent = new Folder(Path.of(System.getProperty("it.data")).toAbsolutePath());
    Path unpacked = DatabaseProgram.unpacked(lent).base();
    Path link = folder.root().resolve(unpacked.getFileName());
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, unpacked);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
