package org.citycabinet.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tables of terms with one cell changed: examples that do not notice prove too little. */
public final class Mutants {
  private Mutants() {}

  /**
   * The changes that go unnoticed.
   *
   * @param table the family's name
   * @param others for each column two words, of which the one that does not stand there is tried
   * @param noticed whether the examples fail under the changed terms
   */
  public static List<String> survivors(
      String table, Map<String, List<String>> others, Predicate<Scheme> noticed) {
    List<String> survivors = new ArrayList<>();
    for (Folder folder : BuiltIn.folders()) {
      folder.find(table).ifPresent(sheet -> tryAll(folder, table, others, noticed, survivors));
    }
    return survivors;
  }

  private static void tryAll(
      Folder folder,
      String table,
      Map<String, List<String>> others,
      Predicate<Scheme> noticed,
      List<String> survivors) {
    var rows = Cells.parse(folder.texts().get(table));
    var header = Arrays.asList(rows.get(0));
    for (int line = 1; line < rows.size(); line++) {
      for (var column : others.entrySet()) {
        int at = header.indexOf(column.getKey());
        var old = rows.get(line)[at];
        var changed =
            column.getValue().stream().filter(word -> !word.equals(old)).findFirst().orElseThrow();
        rows.get(line)[at] = changed;
        if (!isNoticed(BuiltIn.with(folder, table, Cells.write(rows)), noticed)) {
          survivors.add(folder.operator() + " line " + (line + 1) + " " + column.getKey());
        }
        rows.get(line)[at] = old;
      }
    }
  }

  /** A change that the loader refuses is noticed too. */
  private static boolean isNoticed(Folder changed, Predicate<Scheme> noticed) {
    try {
      return noticed.test(BuiltIn.scheme(changed));
    } catch (BrokenTerms e) {
      return true;
    }
  }
}
