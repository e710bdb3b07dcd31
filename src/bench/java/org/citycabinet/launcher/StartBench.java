package org.citycabinet.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R9: CPU time of the server until the first good answer, against a bare Payara Micro with an empty
 * application, both with the options of {@code mvn -Prun}.
 */
class StartBench {
  private static final String DATABASE = "cabinet_it";

  @TempDir Path place;

  @Test
  void theServer() throws IOException {
    Folder running = new Folder(Path.of(System.getProperty("it.data")).toAbsolutePath());
    Path empty = emptyApplication();
    ours(running); // The first one also makes tables and demonstration data.
    int pairs = Integer.getInteger("bench.pairs", 10);
    Ratio ratio = Ratio.of(() -> ours(running), () -> bare(empty), pairs);
    Table.put("R9", "CPU until the first good answer ÷ bare Payara Micro", "1.20 → 0.90", ratio);
  }

  private long ours(Folder running) {
    int port = freePort();
    var folder = opened("ours");
    var settings = new Settings(Map.of("cabinet.port", Integer.toString(port)), Map.of());
    var database =
        DatabaseAccess.embedded(
            Ports.lastOfDatabase(running),
            DATABASE,
            Secrets.databasePassword(running.databasePassword()));
    var variables =
        Map.of(
            "CABINET_MODE",
            "demo",
            "CABINET_DATA",
            folder.files().toString(),
            "CABINET_SECRET_FILE",
            running.secret().toString());
    var children = new Children(folder);
    try {
      new Server(settings, folder, built()).start(children, database, variables);
      return cpuMillis(folder);
    } finally {
      children.stop();
    }
  }

  private long bare(Path application) {
    int port = freePort();
    var folder = opened("bare");
    var command = new ArrayList<String>(List.of(Program.java()));
    command.addAll(new Settings(Map.of(), Map.of()).jvmOptions());
    command.addAll(
        List.of(
            "-jar",
            built().server().toString(),
            "--rootdir",
            Folder.renew(folder.server()).toString(),
            "--deploy",
            application.toString(),
            "--contextroot",
            "/",
            "--port",
            Integer.toString(port),
            "--nohazelcast",
            "--disablephonehome"));
    var children = new Children(folder);
    try {
      Child child = children.start(new Child.Order(Server.NAME, command, Map.of()));
      String url = "http://127.0.0.1:" + port + "/index.html";
      Readiness.await(child, Duration.ofMinutes(3), () -> Readiness.get(url).status() == 200);
      return cpuMillis(folder);
    } finally {
      children.stop();
    }
  }

  private static long cpuMillis(Folder folder) {
    return Child.pidFile(Server.NAME, folder)
        .living()
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow()
        .toMillis();
  }

  private Path emptyApplication() throws IOException {
    Path file = place.resolve("empty.war");
    try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
      archive.putNextEntry(new ZipEntry("index.html"));
    }
    return file;
  }

  private Folder opened(String name) {
    var folder = new Folder(place.resolve(name));
    folder.open();
    return folder;
  }

  private static Program built() {
    return new Program(Path.of("target").toAbsolutePath());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
