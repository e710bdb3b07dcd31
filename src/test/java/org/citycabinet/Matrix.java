package org.citycabinet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of {@code access}: who gets where. */
final class Matrix {
  private static final Path FOLDER = Path.of("src/test/resources/access");

  private Matrix() {}

  /** The rows of a table, by the names in its head. */
  static List<Map<String, String>> rows(String table) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(table));
    List<String> names = List.of(lines.get(0).split(","));
    return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(List<String> names, String[] cells) {
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(names::get, i -> cells[i]));
  }
}
