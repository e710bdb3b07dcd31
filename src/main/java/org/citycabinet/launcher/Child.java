package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running part of the product. It has a session of its own, so that Ctrl-C reaches the launcher
 * alone, which then ends the parts in order.
 */
final class Child {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final String name;
  private final Process process;
  private final PidFile pidFile;
  private final Path log;

  private Child(String name, Process process, PidFile pidFile, Path log) {
    this.name = name;
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
  }

  /**
   * What is to be run.
   *
   * @param name what a person calls it, such as "database"; its pid file and log are named so too
   * @param variables environment in addition to that of this process
   */
  record Order(String name, List<String> command, Map<String, String> variables) {}

  /** Starts it and remembers it in a pid file; the last run's log is kept as {@code .log.1}. */
  static Child start(Order order, Folder folder) {
    Path log = folder.log().resolve(order.name() + ".log");
    PidFile pidFile = pidFile(order.name(), folder);
    List<String> command = new ArrayList<>(order.command());
    if (Files.isExecutable(SETSID)) {
      command.add(0, SETSID.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(order.variables());
    builder.redirectErrorStream(true);
    try {
      builder.redirectOutput(fresh(log));
      Process process = builder.start();
      pidFile.write(process.toHandle());
      return new Child(order.name(), process, pidFile, log);
    } catch (IOException e) {
      throw new LaunchFailed("Cannot start the " + order.name() + ": " + e.getMessage(), e);
    }
  }

  static PidFile pidFile(String name, Folder folder) {
    return new PidFile(folder.run().resolve(name + ".pid"));
  }

  /** Ends what an earlier launcher left running under this name; says whether there was any. */
  static boolean endLeftOver(String name, Folder folder) {
    PidFile pidFile = pidFile(name, folder);
    boolean found = pidFile.living().isPresent();
    pidFile.living().ifPresent(Child::end);
    pidFile.delete();
    return found;
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The exit value, 137 after a kill -9; only once it has ended. */
  int exitValue() {
    return process.exitValue();
  }

  void stop() {
    end(process.toHandle());
    pidFile.delete();
  }

  private static ProcessBuilder.Redirect fresh(Path log) throws IOException {
    if (Files.exists(log)) {
      Path last = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, last, StandardCopyOption.REPLACE_EXISTING);
    }
    return ProcessBuilder.Redirect.appendTo(log.toFile());
  }

  /** Asks it to end, and makes it end when it has not done so in time. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!ended(process)) {
      process.destroyForcibly();
      ended(process);
    }
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
