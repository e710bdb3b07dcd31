package org.citycabinet.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One data folder with the processes that work on it. */
final class Installation {
  private static final List<String> NEWEST_FIRST =
      Stream.concat(Node.names(), Stream.of(SandboxProcess.NAME, EmbeddedDatabase.NAME)).toList();

  private static final Duration DATABASE_LIMIT = Duration.ofMinutes(1);
  private static final Duration WATCH = Duration.ofMillis(500);

  private final Settings settings;
  private final Folder folder;
  private final Program program;
  private final Children children;
  private final PrintStream out;
  private Nodes nodes;

  Installation(Settings settings, Program program, PrintStream out) {
    this.settings = settings;
    this.program = program;
    this.out = out;
    this.folder = Folder.of(settings, program.home());
    this.children = new Children(folder);
  }

  Folder folder() {
    return folder;
  }

  Children children() {
    return children;
  }

  /** Ends what an earlier launcher could not end itself, such as after a kill -9. */
  void endLeftOvers() {
    for (String name : NEWEST_FIRST) {
      if (Child.endLeftOver(name, folder)) {
        out.println("Ended the " + name + " that still ran.");
      }
    }
  }

  /**
   * Starts database, sandbox and server, each where it is needed.
   *
   * @param stop the words that tell how to end it
   */
  void start(String stop) {
    new Precheck(settings).run(out);
    endLeftOvers();
    if (settings.fresh()) {
      folder.empty();
      Folder.delete(folder.restoring());
    }
    if (Files.exists(folder.restoring())) {
      throw new LaunchFailed("The last restore into " + folder.root() + " was torn; do it again.");
    }
    Folder.delete(folder.tmp());
    Folder.delete(folder.servers());
    folder.open();
    Ports ports = Ports.choose(settings, folder);
    out.println("Starting; a first start takes half a minute.");
    if (!settings.has(Setting.SECRET)) {
      Secrets.ensureMasterKey(folder.secret());
    }
    DatabaseAccess database = startDatabase(ports);
    var variables = variables();
    String sandbox = startSandbox(ports, variables);
    var server = new Server(settings, folder, program);
    server.writeBootCommands(folder.run(), database);
    nodes = new Nodes(settings, server, children, variables);
    nodes.start();
    var greeting = new Greeting(settings, folder);
    out.print(greeting.text(program.operators(), sandbox, stop));
  }

  /**
   * Watches the parts until one ends, other than a node that others stand in for. Returns its
   * failure; empty when all were asked to end.
   */
  Optional<LaunchFailed> watch() {
    boolean console = settings.logsToConsole();
    var logs = new LogWatch(children.logs(), console ? out : OutputStream.nullOutputStream());
    Optional<Child> ended = children.ended();
    while (!children.stopping() && ended.filter(part -> !nodes.mend(part, out)).isEmpty()) {
      logs.look();
      Readiness.pause(WATCH);
      ended = children.ended();
    }
    logs.look();
    return children.stopping() ? Optional.empty() : ended.map(Installation::death);
  }

  private static LaunchFailed death(Child child) {
    return Readiness.failed(child, "ended unexpectedly with " + child.exitValue());
  }

  private DatabaseAccess startDatabase(Ports ports) {
    if (!settings.embeddedDatabase()) {
      return answering(DatabaseAccess.of(settings));
    }
    var database = new EmbeddedDatabase(folder, ports.database());
    DatabaseAccess main = database.start(children, settings.extraDatabases());
    for (String name : settings.extraDatabases()) {
      Path place = Folder.renew(folder.run().resolve(name));
      var access = DatabaseAccess.embedded(ports.database(), name, main.password());
      new Server(settings, folder, program).writeBootCommands(place, access);
    }
    return main;
  }

  /** A database of several hosts may have one that is down; the driver finds the others. */
  private static DatabaseAccess answering(DatabaseAccess database) {
    if (database.singleHost()) {
      Readiness.awaitPort(database.host(), database.port(), DATABASE_LIMIT);
    }
    return database;
  }

  private String startSandbox(Ports ports, Map<String, String> variables) {
    if (!settings.sandbox()) {
      return "";
    }
    var sandbox = new SandboxProcess(settings, ports);
    variables.putAll(sandbox.variables());
    sandbox.start(children, program, variables);
    return sandbox.url();
  }

  private Map<String, String> variables() {
    var variables = new TreeMap<>(settings.asVariables());
    variables.put(Setting.MODE.key(), settings.demonstration() ? "demo" : "production");
    variables.put(Setting.PUBLIC_URL.key(), settings.publicUrl());
    variables.put(Setting.DATA.key(), folder.files().toString());
    if (!settings.has(Setting.SECRET)) {
      variables.put(Setting.SECRET.fileKey(), folder.secret().toString());
    }
    return variables;
  }
}
