package org.citycabinet.utility.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.words.Refused;

/** The first line of a file: what separates its cells, and which column is which. */
final class Header {
  private static final String FIELD = "file";
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  private final char separator;
  private final Map<String, Integer> places = new HashMap<>();
  private final int width;

  private Header(char separator, List<String> names) {
    this.separator = separator;
    this.width = names.size();
    for (int i = 0; i < width; i++) {
      places.put(names.get(i), i);
    }
  }

  /**
   * Reads it. What occurs in it most of semicolon, comma and tabulator separates.
   *
   * @throws Refused at {@code file} where a column is missing, unknown or there twice
   */
  static Header of(String line, Layout layout) {
    char separator = separator(line);
    var names =
        Cells.of(line, separator)
            .orElseThrow(() -> Refused.field(FIELD, "imports.refused.header"))
            .stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(ArrayList::new));
    // Spreadsheets end lines with separators for columns that were emptied.
    while (names.size() > 1 && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    check(names, layout);
    return new Header(separator, names);
  }

  private static char separator(String line) {
    return SEPARATORS.stream().max(Comparator.comparing(each -> count(line, each))).orElseThrow();
  }

  private static long count(String line, char sought) {
    return line.chars().filter(each -> each == sought).count();
  }

  private static void check(List<String> names, Layout layout) {
    var missing = layout.needed().stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw Refused.field(FIELD, "imports.refused.missing", String.join(", ", missing));
    }
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!layout.names().contains(name)) {
        var known = String.join(", ", layout.names());
        throw Refused.field(FIELD, "imports.refused.unknown", shown(name), known);
      }
      if (!seen.add(name)) {
        throw Refused.field(FIELD, "imports.refused.twice", name);
      }
    }
  }

  private static String shown(String name) {
    return name.substring(0, Math.min(name.length(), 40));
  }

  char separator() {
    return separator;
  }

  int width() {
    return width;
  }

  /** The place of a column, or -1 where the file lacks it. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }
}
