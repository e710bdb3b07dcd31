package org.citycabinet.ticketing.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.operator.Folder;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/**
 * Compares two editions row by row, whatever the order of their columns and the way their cells are
 * quoted. Rows that are the same stay together in their order, because the first that covers a case
 * decides; of what lies between, an old and a new row that are alike in half of their cells or more
 * are one row that changed.
 */
final class Comparison {
  private final List<Line> before;
  private final List<Line> after;
  private final List<String> columns;
  private final List<RowDiff> rows = new ArrayList<>();

  /** A row where it stands. */
  private record Line(long number, Map<String, String> cells) {
    static Line of(Row row) {
      return new Line(row.line(), new LinkedHashMap<>(row.cells()));
    }
  }

  private Comparison(List<String> columns, List<Line> before, List<Line> after) {
    this.columns = columns;
    this.before = before;
    this.after = after;
  }

  /** The tables that differ, by their names. */
  static List<TableDiff> of(Folder before, Folder after) {
    var names = new TreeSet<>(before.names());
    names.addAll(after.names());
    return names.stream().map(name -> table(name, before, after)).filter(TableDiff::isAny).toList();
  }

  private static TableDiff table(String name, Folder before, Folder after) {
    var old = columns(before, name);
    var young = columns(after, name);
    var all = Stream.concat(old.stream(), young.stream()).distinct().toList();
    var rows = new Comparison(all, lines(before, name), lines(after, name)).rows();
    if (old.isEmpty() || young.isEmpty()) {
      var kind = old.isEmpty() ? RowDiff.Kind.ADDED : RowDiff.Kind.REMOVED;
      return new TableDiff(name, kind, all, List.of(), List.of(), rows);
    }
    return new TableDiff(
        name, RowDiff.Kind.CHANGED, all, without(young, old), without(old, young), rows);
  }

  private static List<String> columns(Folder folder, String name) {
    return folder.find(name).map(Sheet::columns).orElse(List.of());
  }

  private static List<String> without(List<String> columns, List<String> others) {
    return columns.stream().filter(column -> !others.contains(column)).toList();
  }

  private static List<Line> lines(Folder folder, String name) {
    return folder.find(name).map(sheet -> sheet.list(Line::of)).orElse(List.of());
  }

  private List<RowDiff> rows() {
    int first = 0;
    while (first < Math.min(before.size(), after.size()) && isSame(first, first)) {
      first++;
    }
    int oldEnd = before.size();
    int newEnd = after.size();
    while (oldEnd > first && newEnd > first && isSame(oldEnd - 1, newEnd - 1)) {
      oldEnd--;
      newEnd--;
    }
    walk(first, oldEnd, newEnd);
    return rows;
  }

  /** The rows that both have, in the longest order that both have them in, part the others. */
  private void walk(int first, int oldEnd, int newEnd) {
    var longest = longest(first, oldEnd, newEnd);
    int old = first;
    int young = first;
    int oldGap = first;
    int youngGap = first;
    while (old < oldEnd && young < newEnd) {
      if (isSame(old, young)) {
        gap(oldGap, old, youngGap, young);
        old++;
        young++;
        oldGap = old;
        youngGap = young;
      } else if (longest[old + 1 - first][young - first]
          >= longest[old - first][young + 1 - first]) {
        old++;
      } else {
        young++;
      }
    }
    gap(oldGap, oldEnd, youngGap, newEnd);
  }

  private int[][] longest(int first, int oldEnd, int newEnd) {
    var longest = new int[oldEnd - first + 1][newEnd - first + 1];
    for (int old = oldEnd - 1; old >= first; old--) {
      for (int young = newEnd - 1; young >= first; young--) {
        int o = old - first;
        int y = young - first;
        longest[o][y] =
            isSame(old, young)
                ? longest[o + 1][y + 1] + 1
                : Math.max(longest[o + 1][y], longest[o][y + 1]);
      }
    }
    return longest;
  }

  private void gap(int oldFrom, int oldTo, int youngFrom, int youngTo) {
    int young = youngFrom;
    for (int old = oldFrom; old < oldTo; old++) {
      int twin = twin(old, young, youngTo);
      if (twin < 0) {
        rows.add(row(RowDiff.Kind.REMOVED, before.get(old), null));
      } else {
        addAll(young, twin);
        rows.add(row(RowDiff.Kind.CHANGED, before.get(old), after.get(twin)));
        young = twin + 1;
      }
    }
    addAll(young, youngTo);
  }

  private void addAll(int from, int to) {
    for (int young = from; young < to; young++) {
      rows.add(row(RowDiff.Kind.ADDED, null, after.get(young)));
    }
  }

  /** The new row that an old one became: the one most like it, and alike enough; -1 for none. */
  private int twin(int old, int from, int to) {
    int twin = -1;
    int most = (columns.size() - 1) / 2;
    for (int young = from; young < to; young++) {
      int same = same(before.get(old), after.get(young));
      if (same > most) {
        most = same;
        twin = young;
      }
    }
    return twin;
  }

  private int same(Line old, Line young) {
    return (int) columns.stream().filter(c -> cell(old, c).equals(cell(young, c))).count();
  }

  private boolean isSame(int old, int young) {
    return same(before.get(old), after.get(young)) == columns.size();
  }

  private RowDiff row(RowDiff.Kind kind, Line old, Line young) {
    return new RowDiff(
        kind,
        old == null ? 0 : old.number(),
        young == null ? 0 : young.number(),
        IntStream.range(0, columns.size())
            .mapToObj(columns::get)
            .map(column -> new RowDiff.CellDiff(cell(old, column), cell(young, column)))
            .toList());
  }

  private static String cell(Line line, String column) {
    return line == null ? "" : line.cells().getOrDefault(column, "");
  }
}
