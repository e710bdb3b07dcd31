package org.citycabinet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The kept table of figures: a new figure takes the place of the last one of its id. */
public final class Table {
  private static final Path FILE = Path.of("src/docs/benchmarks.md");
  private static final String HEAD =
      """
      # Benchmarks

      Ratios of two things measured in turn in one run, so that the machine's mood strikes both. `mvn -Pbench verify` measures them anew. A figure that got worse by more than its interval is a defect.

      | id | ratio | gate → aim | figure | date, machine, commit |
      | --- | --- | --- | --- | --- |
      """;

  private Table() {}

  /** Writes one figure as a row here and as JSON in {@code target/bench}. */
  public static void put(String id, String what, String gate, Ratio ratio) throws IOException {
    String row =
        "| %s | %s | %s | %s | %s, %d cores, %s |"
            .formatted(
                id, what, gate, ratio.text(), LocalDate.now(ZoneOffset.UTC), cores(), commit());
    var rows = new ArrayList<>(rows());
    rows.removeIf(old -> old.startsWith("| " + id + " |"));
    rows.add(row);
    rows.sort(null);
    Files.writeString(FILE, HEAD + String.join("\n", rows) + "\n");
    Path json =
        Files.createDirectories(Path.of("target/bench")).resolve(id.replace(' ', '-') + ".json");
    Files.writeString(
        json,
        "{\"id\":\"%s\",\"median\":%d,\"low\":%d,\"high\":%d,\"pairs\":%d,\"unit\":\"1/1000\"}%n"
            .formatted(id, ratio.median(), ratio.low(), ratio.high(), ratio.pairs()));
  }

  private static List<String> rows() throws IOException {
    return Files.exists(FILE)
        ? Files.readAllLines(FILE).stream().filter(line -> line.startsWith("| R")).toList()
        : List.of();
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    return new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }
}
