package org.citycabinet.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The reference device. {@code java -jar …-device.jar <command> --folder=<state> …}; the state's
 * folder survives {@code kill -9} at any moment: no tap is lost, none is sent twice as another.
 */
public final class Device {
  private static final String USAGE =
      """
      enrol   --folder=F --url=http://host:port --code=C [--model=M] [--vehicle=V]
      sync    --folder=F
      tap     --folder=F --medium=N [--serial=S] [--type=TAP] [--balance=cents]
              [--kind=CARD] [--route=R] [--trip=T] [--vehicle=V] [--online]
      collect --folder=F --medium=N
      inspect --folder=F --media=N[,N…] [--vehicle=V] [--route=R] [--trip=T] [--direction=D]
      upload  --folder=F
      verify  --folder=F --list=FILE
      lookup  --folder=F --serial=S
      code    --folder=F --code=TEXT [--vehicle=NNNNN]\
      """;

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
    try (var state = State.open(Path.of(arguments.required("folder")))) {
      var answer =
          switch (command) {
            case "enrol" -> new Enrolling(state).enrol(arguments);
            case "sync" -> new Syncing(state).sync();
            case "tap" -> new Tapping(state).tap(arguments, arguments.text("type", "TAP"));
            case "collect" -> new Tapping(state).online(arguments, "COLLECT");
            case "inspect" -> new Inspecting(state).inspect(arguments);
            case "upload" -> new Uploading(state).upload();
            case "verify" -> new Lists(state).verify(Path.of(arguments.required("list")));
            case "lookup" -> new Lists(state).lookup(arguments.number("serial"));
            case "code" -> new Codes(state).read(arguments);
            default -> throw new Failed(USAGE);
          };
      System.out.println(answer);
    }
  }
}
