package org.citycabinet.launcher;

import java.io.UncheckedIOException;

/**
 * Starts the whole product with one command, and ends it.
 *
 * <p>Without an argument it runs until Ctrl-C. {@code start} returns when everything is ready and
 * leaves it running; {@code stop} ends it.
 */
public final class Launch {
  private static final String USAGE = "Arguments: none to run until Ctrl-C, or start, stop.";

  private final Installation installation;
  private final Thread end;

  /** Held in a field, since the system takes the lock back when its channel is collected. */
  private RunLock lock;

  private Launch() {
    installation = new Installation(Settings.ofThisProcess(), Program.ofThisClass(), System.out);
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
    switch (String.join(" ", arguments)) {
      case "" -> run();
      case "start" -> start();
      case "stop" -> stop();
      default -> throw new LaunchFailed(USAGE);
    }
  }

  private void run() {
    begin("Ctrl-C");
    LaunchFailed failure = installation.awaitEnd();
    if (failure != null) {
      throw failure;
    }
  }

  private void start() {
    begin("the same command with stop");
    Runtime.getRuntime().removeShutdownHook(end);
    lock.close();
  }

  private void begin(String stop) {
    installation.folder().open();
    lock = RunLock.take(installation.folder()).orElseThrow(this::alreadyRunning);
    Runtime.getRuntime().addShutdownHook(end);
    installation.start(stop);
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
