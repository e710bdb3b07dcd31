package org.citycabinet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The kept table of figures: a new figure takes the place of the last one of its id. */
public final class Table {
  private static final Path FILE = Path.of("src/docs/benchmarks.md");
  private static final String HEAD =
      """
      # Benchmarks

      Ratios of two things measured in turn in one run, so that the machine's mood strikes both. `mvn -Pbench verify` measures them anew; `mvn -Pbench-large verify` those of a town with 100,000 accounts and five years of readings and invoices (R3, R6), or with as many as `-Dbench.accounts` says. A figure that got worse by more than its interval is a defect. A figure with a unit is indicative: it depends on the machine. Both servers of R4 run with the options of long service: they compile as far as they can.

      | id | ratio | gate → aim | figure | date, machine, commit |
      | --- | --- | --- | --- | --- |
      """;

  private Table() {}

  /** Writes one figure as a row here and as JSON in {@code target/bench}. */
  public static void put(String id, String what, String gate, Ratio ratio) throws IOException {
    row(id, what, gate, ratio.text());
    json(
        id,
        "\"median\":%d,\"low\":%d,\"high\":%d,\"pairs\":%d,\"unit\":\"1/1000\""
            .formatted(ratio.median(), ratio.low(), ratio.high(), ratio.pairs()));
  }

  /**
   * Writes an indicative figure.
   *
   * @param limit what it is to stay below, in the same unit
   */
  public static void indicate(String id, String what, long limit, long figure, String unit)
      throws IOException {
    figure(id, what, Long.toString(limit), figure, unit);
  }

  /**
   * Writes an indicative figure that is the better the greater it is.
   *
   * @param least what it is to reach, in the same unit
   */
  public static void reach(String id, String what, long least, long figure, String unit)
      throws IOException {
    figure(id, what, "at least " + least, figure, unit);
  }

  private static void figure(String id, String what, String gate, long figure, String unit)
      throws IOException {
    row(id, what, gate + " " + unit, figure + " " + unit);
    json(id, "\"figure\":%d,\"gate\":\"%s\",\"unit\":\"%s\"".formatted(figure, gate, unit));
  }

  private static void row(String id, String what, String gate, String figure) throws IOException {
    String row =
        "| %s | %s | %s | %s | %s, %d cores, %s |"
            .formatted(id, what, gate, figure, LocalDate.now(ZoneOffset.UTC), cores(), commit());
    var rows = new ArrayList<>(rows());
    rows.removeIf(old -> id(old).equals(id));
    rows.add(row);
    rows.sort(Comparator.comparingInt(Table::number).thenComparing(Table::id));
    Files.writeString(FILE, HEAD + String.join("\n", rows) + "\n");
  }

  private static void json(String id, String members) throws IOException {
    Path file =
        Files.createDirectories(Path.of("target/bench")).resolve(id.replace(' ', '-') + ".json");
    Files.writeString(file, "{\"id\":\"%s\",%s}%n".formatted(id, members));
  }

  private static List<String> rows() throws IOException {
    return Files.exists(FILE)
        ? Files.readAllLines(FILE).stream().filter(Table::isFigure).toList()
        : List.of();
  }

  private static boolean isFigure(String line) {
    return line.startsWith("| ") && !line.startsWith("| id ") && !line.startsWith("| ---");
  }

  /** Such as {@code R4 p95}. */
  private static String id(String row) {
    return row.substring(2, row.indexOf(" |"));
  }

  /** Of a ratio; figures that are none come after all of them. */
  private static int number(String row) {
    var number = id(row).replaceFirst("R([0-9]+).*", "$1");
    return number.matches("[0-9]+") ? Integer.parseInt(number) : Integer.MAX_VALUE;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
