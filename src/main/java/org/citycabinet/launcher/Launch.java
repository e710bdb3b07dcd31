package org.citycabinet.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Starts the whole product with one command, and ends it.
 *
 * <p>Without an argument it runs until Ctrl-C. {@code start} returns when everything is ready and
 * leaves it running; {@code stop} ends it. {@code backup <file>} works beside it; {@code restore
 * <file>} needs an empty data folder. {@code crowd <accounts>} fills a demonstration to measure
 * with, and ends.
 */
public final class Launch {
  private static final String USAGE =
      "Arguments: none to run until Ctrl-C, or start, stop, backup <file>, restore <file>,"
          + " crowd <accounts>.";

  private static final Set<String> OF_SOMETHING = Set.of("backup", "restore", "crowd");

  private final Installation installation;
  private final Rescue rescue;
  private final Thread end;

  /** Held in a field, since the system takes the lock back when its channel is collected. */
  private RunLock lock;

  private Launch() {
    Settings settings = Settings.ofThisProcess();
    installation = new Installation(settings, Program.ofThisClass(), System.out);
    rescue = new Rescue(settings, installation.folder(), installation.children());
    end = new Thread(installation.children()::stop, "end");
  }

  /** Exits with 0 when all went as asked, with 1 and one line when it did not. */
  public static void main(String[] arguments) {
    Launch launch = null;
    try {
      launch = new Launch();
      launch.perform(arguments);
    } catch (LaunchFailed | UncheckedIOException e) {
      if (launch == null || !launch.installation.children().stopping()) {
        System.err.println("City Cabinet: " + e.getMessage());
      }
      System.exit(1);
    }
  }

  private void perform(String[] arguments) {
    String mode = arguments.length == 0 ? "run" : arguments[0];
    boolean ofSomething = OF_SOMETHING.contains(mode);
    if (arguments.length > 2 || ofSomething != (arguments.length == 2)) {
      throw new LaunchFailed(USAGE);
    }
    switch (mode) {
      case "run" -> run();
      case "start" -> start();
      case "stop" -> stop();
      case "backup" -> backup(new Backup(Path.of(arguments[1])));
      case "restore" -> restore(new Backup(Path.of(arguments[1])));
      case "crowd" -> crowd(new Crowd(arguments[1], System.out));
      default -> throw new LaunchFailed(USAGE);
    }
  }

  private void run() {
    begin("Ctrl-C");
    installation
        .watch()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  private void start() {
    begin("the same command with stop");
    Runtime.getRuntime().removeShutdownHook(end);
    lock.close();
  }

  private void begin(String stop) {
    lockFolder();
    installation.start(stop);
  }

  private void backup(Backup backup) {
    installation.folder().open();
    if (!rescue.backupBeside(backup)) {
      lockFolder();
      rescue.backupAlone(backup);
    }
    System.out.println(rescue.advice());
  }

  private void restore(Backup backup) {
    lockFolder();
    rescue.restore(backup);
    System.out.println("Restored into " + installation.folder().root() + ".");
  }

  private void crowd(Crowd crowd) {
    begin("the end of this command");
    crowd.fill(rescue.demonstration());
    installation.children().stop();
  }

  private void lockFolder() {
    installation.folder().open();
    lock = RunLock.take(installation.folder()).orElseThrow(this::alreadyRunning);
    Runtime.getRuntime().addShutdownHook(end);
  }

  private LaunchFailed alreadyRunning() {
    return new LaunchFailed(
        "It already runs from " + installation.folder().root() + "; end it there first.");
  }

  /** Ends the launcher that runs in a foreground somewhere, or what was left without one. */
  private void stop() {
    installation.folder().open();
    RunLock.take(installation.folder())
        .ifPresentOrElse(
            taken -> {
              installation.endLeftOvers();
              taken.close();
            },
            () -> RunLock.launcher(installation.folder()).living().ifPresent(Child::end));
  }
}
