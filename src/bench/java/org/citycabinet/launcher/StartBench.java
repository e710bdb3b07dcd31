package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R9: CPU time of the server until the first good answer, against a bare Payara Micro with an empty
 * application as it comes. So what the launcher chose for a quick start counts.
 */
class StartBench {
  private static final String DATABASE = "cabinet_it";

  @TempDir Path place;

  @Test
  void theServer() throws IOException {
    Path empty =
        BareServer.archive(place.resolve("empty.war"), Map.of("index.html", new byte[] {}));
    ours(); // The first one also makes tables and demonstration data.
    Ratio ratio = Ratio.of(this::ours, () -> bare(empty), Running.pairs());
    Table.put("R9", "CPU until the first good answer ÷ bare Payara Micro", "1.20 → 0.90", ratio);
  }

  private long ours() {
    var port = Map.of("cabinet.port", Integer.toString(Running.freePort()));
    var folder = new Folder(place.resolve("ours"));
    folder.open();
    var variables =
        Map.of(
            "CABINET_MODE",
            "demo",
            "CABINET_DATA",
            folder.files().toString(),
            "CABINET_SECRET_FILE",
            Running.secret().toString());
    var children = new Children(folder);
    try {
      var settings = new Settings(port, Map.of());
      var server = new Server(settings, folder, Running.program());
      server.writeBootCommands(folder.run(), Running.database(DATABASE));
      server.start(children, Node.of(settings).get(0), variables);
      return Running.cpuMillis(Child.pidFile(Server.NAME, folder).living().orElseThrow());
    } finally {
      children.stop();
    }
  }

  private long bare(Path application) {
    try (var server = new BareServer(place.resolve("bare"))) {
      server.start(application, "/index.html");
      return Running.cpuMillis(server.process());
    }
  }
}
