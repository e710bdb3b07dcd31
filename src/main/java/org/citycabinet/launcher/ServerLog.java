package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a part of the product has written, read for the one line that tells why it failed. */
record ServerLog(List<String> lines) {
  private static final int LONGEST = 300;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern HEAD = Pattern.compile("^\\[[0-9]{4}-.*?\\[levelValue: [0-9]+] ");
  private static final Pattern ENTRY = Pattern.compile("^\\[[0-9]{4}-.*?\\[levelValue: ([0-9]+)]");
  private static final String SEVERE = "1000";
  private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: ");
  private static final Pattern BLAME =
      Pattern.compile("ERROR:|FAILURE|SEVERE|Exception|error while loading");

  static ServerLog read(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
      return new ServerLog(COLOUR.matcher(text).replaceAll("").lines().toList());
    } catch (IOException e) {
      return new ServerLog(List.of());
    }
  }

  /**
   * Whether Payara Micro has started without the application.
   *
   * @param known whether the server knows of the application's checks
   */
  boolean deploymentFailed(boolean known) {
    boolean refused =
        anyHas("Exception while loading the app", "Exception while deploying the app");
    return refused || (!known && serverReady());
  }

  private boolean serverReady() {
    return lines.stream()
        .anyMatch(line -> line.contains("Payara Micro") && line.contains(") ready in "));
  }

  private boolean anyHas(String... words) {
    return lines.stream().anyMatch(line -> Arrays.stream(words).anyMatch(line::contains));
  }

  /** A boot command that failed; the server goes on without what it should have set up. */
  Optional<String> failedBootCommand() {
    return lines.stream()
        .filter(line -> line.contains("Boot Command") && line.contains("FAILURE"))
        .map(ServerLog::plain)
        .findFirst();
  }

  /**
   * The deepest cause of the server's first severe entry that has one: what runs into a failed
   * deployment later, such as a timer that finds nothing left, is only its consequence. Or the
   * deepest cause of the last exception; or the database's first error, the later ones being its
   * consequences; or else the last line that speaks of one.
   */
  Optional<String> cause() {
    return firstSevere()
        .or(() -> last(CAUSE))
        .or(this::firstOfDatabase)
        .or(() -> last(BLAME))
        .or(this::lastLine);
  }

  private Optional<String> firstSevere() {
    boolean severe = false;
    Optional<String> deepest = Optional.empty();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.find()) {
        if (deepest.isPresent()) {
          return deepest;
        }
        severe = entry.group(1).equals(SEVERE);
      } else if (severe && CAUSE.matcher(line).find()) {
        deepest = Optional.of(plain(line));
      }
    }
    return deepest;
  }

  private Optional<String> firstOfDatabase() {
    return lines.stream()
        .filter(line -> line.contains("[ERROR]"))
        .map(ServerLog::plain)
        .findFirst();
  }

  private Optional<String> last(Pattern pattern) {
    return lines.stream()
        .filter(line -> pattern.matcher(line).find())
        .reduce((earlier, later) -> later)
        .map(ServerLog::plain);
  }

  private Optional<String> lastLine() {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .map(ServerLog::plain);
  }

  private static String plain(String line) {
    String text = HEAD.matcher(line).replaceFirst("").strip().replaceFirst("^Caused by: ", "");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
