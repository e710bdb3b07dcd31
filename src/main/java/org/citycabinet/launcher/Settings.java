package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the person or the machine that starts the product has decided. A value is looked for as a
 * system property ({@code cabinet.db.url} or {@code CABINET_DB_URL}), then as an environment
 * variable, then in the file that {@code CABINET_DB_URL_FILE} names. An empty value is none.
 */
record Settings(Map<String, String> properties, Map<String, String> environment) {
  private static final int DEFAULT_PORT = 8080;
  private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z0-9]{0,20}");
  private static final Pattern DATABASE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

  static Settings ofThisProcess() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return new Settings(properties, System.getenv());
  }

  Optional<String> find(Setting setting) {
    return first(properties.get(setting.property()))
        .or(() -> first(properties.get(setting.key())))
        .or(() -> first(environment.get(setting.key())))
        .or(() -> first(properties.get(setting.fileKey())).map(Settings::read))
        .or(() -> first(environment.get(setting.fileKey())).map(Settings::read));
  }

  String text(Setting setting, String otherwise) {
    return find(setting).orElse(otherwise);
  }

  boolean has(Setting setting) {
    return find(setting).isPresent();
  }

  /** A port from 1 to 65535; refused with the setting's name when it is anything else. */
  Optional<Integer> port(Setting setting) {
    return find(setting).map(value -> parsePort(setting, value));
  }

  int webPort() {
    return port(Setting.PORT).orElse(DEFAULT_PORT);
  }

  /** How many nodes serve this installation from this machine, from 1 to 4. */
  int nodes() {
    String nodes = text(Setting.NODES, "1");
    if (!nodes.matches("[1-" + Node.MOST + "]")) {
      throw new LaunchFailed(
          "CABINET_NODES is a number from 1 to " + Node.MOST + ", not \"" + nodes + "\".");
    }
    return Integer.parseInt(nodes);
  }

  /** The name of this machine's node, or the beginning of those of its nodes; may be empty. */
  String node() {
    String name = text(Setting.NODE, "");
    if (!NODE_NAME.matcher(name).matches()) {
      throw new LaunchFailed(
          "CABINET_NODE has at most 20 letters and digits, not \"" + name + "\".");
    }
    return name;
  }

  String bind() {
    return text(Setting.BIND, "127.0.0.1");
  }

  String publicUrl() {
    return text(Setting.PUBLIC_URL, "http://127.0.0.1:" + webPort());
  }

  /** True unless the mode is production; any third word is refused. */
  boolean demonstration() {
    String mode = text(Setting.MODE, "demo");
    if (!mode.equals("demo") && !mode.equals("production")) {
      throw new LaunchFailed("CABINET_MODE is demo or production, not \"" + mode + "\".");
    }
    return mode.equals("demo");
  }

  /** Whether to begin with empty data, which only a demonstration may. */
  boolean fresh() {
    boolean fresh = text(Setting.FRESH, "false").equals("true");
    if (fresh && !demonstration()) {
      throw new LaunchFailed("CABINET_FRESH deletes all data, so production refuses it.");
    }
    return fresh;
  }

  boolean embeddedDatabase() {
    return !has(Setting.DB_URL);
  }

  /** In a demonstration the sandbox stands in for whichever of mail and gateway is not given. */
  boolean sandbox() {
    return demonstration() && !(has(Setting.SMTP_HOST) && has(Setting.GATEWAY_URL));
  }

  /** Whether the parts' logs are repeated on the console, for those who keep containers. */
  boolean logsToConsole() {
    String log = text(Setting.LOG, "file");
    if (!log.equals("file") && !log.equals("console")) {
      throw new LaunchFailed("CABINET_LOG is file or console, not \"" + log + "\".");
    }
    return log.equals("console");
  }

  List<String> extraDatabases() {
    List<String> names = new ArrayList<>();
    for (String name : text(Setting.EXTRA_DATABASES, "").split(",", -1)) {
      if (!name.isBlank()) {
        names.add(databaseName(name.strip()));
      }
    }
    return names;
  }

  List<String> jvmOptions() {
    String quickToStart = "-Xmx512m -XX:TieredStopAtLevel=1";
    String options = text(Setting.JVM_OPTIONS, demonstration() ? quickToStart : "-Xmx1g");
    return List.of(options.strip().split("\\s+"));
  }

  /** What was given as a system property, as variables for the processes to be started. */
  Map<String, String> asVariables() {
    Map<String, String> variables = new TreeMap<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String name = property.getKey();
      Setting.of(name)
          .ifPresent(
              s -> variables.put(name.endsWith("_FILE") ? name : s.key(), property.getValue()));
    }
    return variables;
  }

  /** Names that look like ours and are not, most likely spelling mistakes. */
  List<String> unknown() {
    List<String> names = new ArrayList<>(environment.keySet());
    names.addAll(properties.keySet());
    names.removeIf(name -> !name.startsWith("CABINET_") && !name.startsWith("cabinet."));
    names.removeIf(name -> Setting.of(name).isPresent());
    return names.stream().sorted().toList();
  }

  private static int parsePort(Setting setting, String value) {
    if (value.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    }
    throw new LaunchFailed(setting.key() + " is a port from 1 to 65535, not \"" + value + "\".");
  }

  private static String databaseName(String name) {
    if (!DATABASE_NAME.matcher(name).matches()) {
      throw new LaunchFailed("CABINET_EXTRA_DATABASES has an unusable name: \"" + name + "\".");
    }
    return name;
  }

  private static Optional<String> first(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new LaunchFailed("Cannot read the file of a setting: " + file + ".", e);
    }
  }
}
