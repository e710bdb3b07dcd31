package org.citycabinet.device;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/**
 * The reference device. {@code java -jar …-device.jar <command> --folder=<state> …}; the state's
 * folder survives {@code kill -9} at any moment: no tap is lost, none is sent twice as another.
 */
public final class Device {
  private static final String USAGE =
      """
      enrol   --folder=F --url=http://host:port --code=C [--model=M] [--vehicle=V]
              (--code alone where it is what the QR code says)
      sync    --folder=F [--by=serial|uid]
      screen  --folder=F [--port=8765] (with --url and --code it enrols first)
      tap     --folder=F --medium=N [--type=TAP] [--route=R] [--trip=T] [--vehicle=V]
              [--serial=S|--uid=U] [--kind=CARD] [--balance=cents] [--ticket=until] [--online]
      collect --folder=F --medium=N
      inspect --folder=F --media=N[,N…] [--vehicle=V] [--route=R] [--trip=T] [--direction=D]
      upload  --folder=F
      verify  --folder=F --list=FILE
      lookup  --folder=F --serial=S|--uid=U
      code    --folder=F --code=TEXT [--vehicle=NNNNN]
      fleet   --folder=F --url=http://host:port --codes=FILE --media=FILE
              [--vehicles=500] [--taps=10] [--seed=1] [--threads=24]\
      """;

  private static final String PORT = "8765";

  private Device() {}

  /** Runs one command; ends with 1 where it could not be done, with 2 where it was not one. */
  public static void main(String... words) throws IOException, InterruptedException {
    if (words.length == 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      run(words[0], new Arguments(Arrays.asList(words).subList(1, words.length)));
    } catch (Failed e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(String command, Arguments arguments)
      throws IOException, InterruptedException {
    if (command.equals("fleet")) {
      fleet(arguments);
      return;
    }
    var folder = Path.of(arguments.required("folder"));
    try (var unit = Unit.open(folder, Clock.systemUTC(), Line.plain())) {
      if (command.equals("screen")) {
        screen(unit, arguments);
      } else {
        System.out.println(answer(unit, command, arguments));
      }
    }
  }

  private static String answer(Unit unit, String command, Arguments arguments)
      throws IOException, InterruptedException {
    return switch (command) {
      case "enrol" -> new Enrolling(unit).enrol(arguments);
      case "sync" -> sync(unit, arguments);
      case "tap" -> new Tapping(unit).tap(arguments);
      case "collect" -> new Tapping(unit).collect(arguments);
      case "inspect" -> new Inspecting(unit).inspect(arguments);
      case "upload" -> new Uploading(unit).upload();
      case "verify" -> new Lists(unit).verify(Path.of(arguments.required("list")));
      case "lookup" -> new Lists(unit).lookup(arguments);
      case "code" -> new Codes(unit).read(arguments);
      default -> throw new Failed(USAGE);
    };
  }

  private static String sync(Unit unit, Arguments arguments)
      throws IOException, InterruptedException {
    if (arguments.find("by").isPresent()) {
      new Lists(unit).readBy(arguments.required("by"));
    }
    return new Syncing(unit).sync();
  }

  private static void screen(Unit unit, Arguments arguments)
      throws IOException, InterruptedException {
    if (unit.state().read(State.IDENTITY).isEmpty()) {
      System.out.println(new Enrolling(unit).enrol(arguments));
    }
    if (unit.state().read(State.CONFIG).isEmpty()) {
      new Syncing(unit).sync();
    }
    int port = (int) arguments.number("port", PORT);
    try (var server = new ScreenServer(new Screen(unit, Clock.systemUTC()), port)) {
      System.out.println("The reader is at " + server.url() + " (Ctrl-C ends it)");
      server.serve();
    }
  }

  private static void fleet(Arguments arguments) throws IOException, InterruptedException {
    var report = new Fleet(FleetPlan.of(arguments)).run();
    System.out.println(report.text());
    if (!report.isGood()) {
      System.exit(1);
    }
  }
}
