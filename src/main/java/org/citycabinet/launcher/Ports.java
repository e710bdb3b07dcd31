package org.citycabinet.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where the parts listen. The web port is the one asked for, or nothing starts; the others are
 * remembered from the last start, else they follow the web port as closely as can be.
 */
record Ports(int web, int sandbox, int smtp, int database, int oidc) {
  private static final String SANDBOX = "sandbox";
  private static final String SMTP = "smtp";
  private static final String DATABASE = "database";
  private static final String OIDC = "oidc";
  private static final int HIGHEST = 65_535;

  /** Next to the first node's are those of database and sandbox. */
  private static final int FURTHER_NODES = 5;

  /** Chooses ports that are free at this moment and remembers them in the folder. */
  static Ports choose(Settings settings, Folder folder) {
    int web = settings.webPort();
    ofNodes(settings).forEach(port -> requireFree(port, Setting.PORT));
    Choice choice = new Choice(settings, load(folder.ports()), web);
    Ports ports =
        new Ports(
            web,
            choice.of(SANDBOX, Setting.SANDBOX_PORT, 1),
            choice.of(SMTP, Setting.SANDBOX_SMTP_PORT, 2),
            choice.of(DATABASE, Setting.DB_PORT, 3),
            choice.of(OIDC, Setting.SANDBOX_OIDC_PORT, 4));
    ports.remember(folder.ports());
    return ports;
  }

  /**
   * Where the nodes listen, the first one first. They never move by themselves: a proxy in front
   * has to know them.
   */
  static List<Integer> ofNodes(Settings settings) {
    int web = settings.webPort();
    return IntStream.range(0, settings.nodes())
        .map(further -> further == 0 ? web : web + FURTHER_NODES + further - 1)
        .boxed()
        .toList();
  }

  /** A free port for the database alone, the one of its last start if that can be. */
  static int chooseForDatabase(Settings settings, Folder folder) {
    Choice choice = new Choice(settings, load(folder.ports()), settings.webPort());
    return choice.of(DATABASE, Setting.DB_PORT, 3);
  }

  /** The database's port at its last start; 0 when it has never been started. */
  static int lastOfDatabase(Folder folder) {
    return Integer.parseInt(load(folder.ports()).getProperty(DATABASE, "0"));
  }

  static boolean free(int port) {
    if (port > HIGHEST) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static void requireFree(int port, Setting setting) {
    if (!free(port)) {
      String fault = port > HIGHEST ? " does not exist. " : " is in use by another program. ";
      String advice = "Choose another: -D" + setting.property() + "=<port>.";
      throw new LaunchFailed("Port " + port + fault + advice);
    }
  }

  private void remember(Path file) {
    Properties properties = new Properties();
    properties.setProperty(SANDBOX, Integer.toString(sandbox));
    properties.setProperty(SMTP, Integer.toString(smtp));
    properties.setProperty(DATABASE, Integer.toString(database));
    properties.setProperty(OIDC, Integer.toString(oidc));
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "Ports of the last start, tried first at the next");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Folder.write(file, text.toString());
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try {
      if (Files.exists(file)) {
        properties.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Goes through the candidates and never gives one port twice. */
  private static final class Choice {
    private final Settings settings;
    private final Properties last;
    private final int web;
    private final Set<Integer> taken = new HashSet<>();

    Choice(Settings settings, Properties last, int web) {
      this.settings = settings;
      this.last = last;
      this.web = web;
      taken.addAll(ofNodes(settings));
    }

    int of(String name, Setting setting, int after) {
      int port =
          settings.port(setting).map(p -> demanded(p, setting)).orElseGet(() -> any(name, after));
      taken.add(port);
      return port;
    }

    private int demanded(int port, Setting setting) {
      requireFree(port, setting);
      return port;
    }

    private int any(String name, int after) {
      int remembered = Integer.parseInt(last.getProperty(name, "0"));
      if (usable(remembered)) {
        return remembered;
      }
      // One by one rather than any: the system gives its own choice to outgoing connections too.
      return IntStream.iterate(web + after, port -> port + 10)
          .limit(100)
          .filter(this::usable)
          .findFirst()
          .orElseThrow(() -> new LaunchFailed("No free port is near " + web + "."));
    }

    private boolean usable(int port) {
      return port > 0 && port < 65536 && !taken.contains(port) && free(port);
    }
  }
}
