package org.citycabinet.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Payara Micro with the application in it. */
final class Server {
  static final String NAME = "server";

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Settings settings;
  private final Folder folder;
  private final Program program;

  Server(Settings settings, Folder folder, Program program) {
    this.settings = settings;
    this.folder = folder;
    this.program = program;
  }

  /** Starts it; when this returns, the application answers. The boot commands are there. */
  void start(Children children, Node node, Map<String, String> variables) {
    await(begin(children, node, variables), node);
  }

  /** Starts it without waiting for it. */
  Child begin(Children children, Node node, Map<String, String> variables) {
    var own = new TreeMap<>(variables);
    own.putAll(node.variables());
    return children.start(new Child.Order(node.name(), command(node), own));
  }

  /** Waits until the application answers. */
  void await(Child child, Node node) {
    Readiness.await(child, LIMIT, () -> answers(child, node));
    ServerLog.read(child.log())
        .failedBootCommand()
        .ifPresent(
            line -> {
              throw new LaunchFailed("The server refused its set-up: " + line);
            });
  }

  /** Boot commands hold the database's password, so only their owner may read them. */
  void writeBootCommands(Path place, DatabaseAccess database) {
    boolean behindTls = settings.publicUrl().startsWith("https:");
    Folder.write(place.resolve("before-boot.txt"), BootCommands.before(settings.bind(), behindTls));
    Folder.write(place.resolve("after-boot.txt"), BootCommands.after(database));
  }

  private List<String> command(Node node) {
    var command = new ArrayList<String>();
    command.add(Program.java());
    command.addAll(settings.jvmOptions());
    command.addAll(
        List.of(
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + Folder.renew(folder.tmp().resolve(node.name())),
            "-jar",
            program.server().toString(),
            // A server folder that is kept remembers the application of the last start.
            "--rootdir",
            Folder.renew(folder.servers().resolve(node.name())).toString(),
            "--addLibs",
            program.driver().toString(),
            "--deploy",
            program.war().toString(),
            "--contextroot",
            "/",
            "--port",
            Integer.toString(node.port()),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            folder.run().resolve("before-boot.txt").toString(),
            "--postbootcommandfile",
            folder.run().resolve("after-boot.txt").toString()));
    return command;
  }

  /**
   * A failed deployment leaves the server running: it says that it is ready all the same. So its
   * log is asked too, and the answer counts only with a check of the application in it.
   */
  private boolean answers(Child child, Node node) {
    // Read first: an answer from before the server was ready proves nothing.
    ServerLog log = ServerLog.read(child.log());
    var health = Readiness.get(node.url() + "/health/ready");
    boolean known = health.body().contains("\"name\"");
    if (health.status() > 0 && log.deploymentFailed(known)) {
      throw Readiness.failed(child, "could not deploy the application");
    }
    return health.status() == 200 && known;
  }
}
