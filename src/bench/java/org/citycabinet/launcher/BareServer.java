package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Payara Micro with something small in it. */
final class BareServer implements AutoCloseable {
  private final Folder folder;
  private final Children children;
  private final int port = Running.freePort();

  BareServer(Path place) {
    folder = new Folder(place);
    folder.open();
    children = new Children(folder);
  }

  /** An archive of these files by their paths in it. */
  static Path archive(Path file, Map<String, byte[]> content) {
    try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : content.entrySet()) {
        archive.putNextEntry(new ZipEntry(entry.getKey()));
        archive.write(entry.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts it as it comes, with nothing but the application; returns when that answers at the path.
   */
  URI start(Path application, String path) {
    return start(application, path, List.of(), List.of());
  }

  /** Starts it with listener, connection pool and options of the virtual machine as the portal. */
  URI start(Path application, String path, DatabaseAccess database) {
    var settings = new Settings(Map.of(), Map.of());
    new Server(settings, folder, Running.program()).writeBootCommands(folder.run(), database);
    return start(
        application,
        path,
        Running.serving(),
        List.of(
            "--addLibs",
            Running.program().driver().toString(),
            "--prebootcommandfile",
            folder.run().resolve("before-boot.txt").toString(),
            "--postbootcommandfile",
            folder.run().resolve("after-boot.txt").toString()));
  }

  private URI start(Path application, String path, List<String> options, List<String> more) {
    var command = new ArrayList<String>(List.of(Program.java()));
    command.addAll(options);
    command.addAll(
        List.of(
            "-jar",
            Running.program().server().toString(),
            "--rootdir",
            Folder.renew(folder.servers()).toString(),
            "--deploy",
            application.toString(),
            "--contextroot",
            "/",
            "--port",
            Integer.toString(port),
            "--nohazelcast",
            "--disablephonehome"));
    command.addAll(more);
    Child child = children.start(new Child.Order(Server.NAME, command, Map.of()));
    String url = "http://127.0.0.1:" + port + path;
    Readiness.await(child, Duration.ofMinutes(3), () -> Readiness.get(url).status() == 200);
    return URI.create(url);
  }

  ProcessHandle process() {
    return Child.pidFile(Server.NAME, folder).living().orElseThrow();
  }

  @Override
  public void close() {
    children.stop();
  }
}
