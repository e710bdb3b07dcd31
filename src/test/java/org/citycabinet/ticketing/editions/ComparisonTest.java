package org.citycabinet.ticketing.editions;

import static org.citycabinet.ticketing.editions.RowDiff.Kind.ADDED;
import static org.citycabinet.ticketing.editions.RowDiff.Kind.CHANGED;
import static org.citycabinet.ticketing.editions.RowDiff.Kind.REMOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Folder;
import org.junit.jupiter.api.Test;

/** What differs between two editions. */
class ComparisonTest {
  private static final String HEAD = "a,b,c,d\n";

  @Test
  void anEditionDoesNotDifferFromItself() {
    for (var folder : BuiltIn.folders()) {
      assertEquals(List.of(), Comparison.of(folder, folder));
    }
  }

  @Test
  void quotesAndTheOrderOfColumnsAreNoDifference() {
    assertEquals(
        List.of(),
        Comparison.of(table(HEAD + "1,2,3,\"4, 5\"\n"), table("b,a,c,d\n\"2\",1, 3 ,\"4, 5\"\n")));
  }

  @Test
  void aChangedCellIsMarkedInItsRow() {
    var row = only("1,2,3,4\n5,6,7,8\n", "1,2,3,4\n5,6,9,8\n");
    assertEquals(CHANGED, row.kind());
    assertEquals(3, row.lineBefore());
    assertEquals(3, row.lineAfter());
    assertEquals(
        List.of(false, false, true, false),
        row.cells().stream().map(RowDiff.CellDiff::isChanged).toList());
    assertEquals(new RowDiff.CellDiff("7", "9"), row.cells().get(2));
  }

  @Test
  void aRowThatIsNewOrGoneIsOneRow() {
    assertEquals(ADDED, only("1,2,3,4\n5,6,7,8\n", "1,2,3,4\nx,y,z,w\n5,6,7,8\n").kind());
    assertEquals(3, only("1,2,3,4\n5,6,7,8\n", "1,2,3,4\nx,y,z,w\n5,6,7,8\n").lineAfter());
    assertEquals(REMOVED, only("1,2,3,4\nx,y,z,w\n5,6,7,8\n", "1,2,3,4\n5,6,7,8\n").kind());
  }

  /** The first row that covers a case decides: a row that moved decides other cases. */
  @Test
  void aRowThatMovedIsTakenAwayAndAdded() {
    var rows = rows("1,2,3,4\nx,y,z,w\np,q,r,s\n", "x,y,z,w\np,q,r,s\n1,2,3,4\n");
    assertEquals(List.of(REMOVED, ADDED), rows.stream().map(RowDiff::kind).toList());
  }

  @Test
  void aTableThatIsNewIsAllAdded() {
    var without = BuiltIn.folder("riga");
    var with = BuiltIn.with(without, "colours", HEAD + "1,2,3,4\n");
    var differences = Comparison.of(without, with);
    assertEquals(1, differences.size());
    assertEquals("colours", differences.get(0).name());
    assertEquals(1, differences.get(0).count(ADDED));
    assertEquals(1, Comparison.of(with, without).get(0).count(REMOVED));
  }

  /** Whoever takes rows away, adds and changes as told has the other table. */
  @Test
  void whatDiffersLeadsFromOneTableToTheOther() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var before = someRows(random);
      var after = someRows(random);
      var differences = Comparison.of(table(HEAD + before), table(HEAD + after));
      long kept = before.lines().count();
      long added = 0;
      for (var table : differences) {
        kept -= table.count(REMOVED);
        added += table.count(ADDED);
      }
      assertEquals(after.lines().count(), kept + added, before + " to " + after);
    }
  }

  @Test
  void aTableThatIsNewIsTold() {
    var before = table(HEAD + "1,2,3,4\n");
    for (var rows : List.of("", "x\n")) {
      var after = BuiltIn.with(before, "new", "y\n" + rows);
      var diff = Comparison.of(before, after);
      assertEquals(List.of("new"), diff.stream().map(TableDiff::name).toList());
      assertEquals(ADDED, diff.get(0).kind());
      assertEquals(rows.isEmpty() ? 0 : 1, diff.get(0).rows().size());
      assertEquals(REMOVED, Comparison.of(after, before).get(0).kind());
    }
  }

  /** Rows that say the same are the same, though a column is new that is empty in them. */
  @Test
  void aColumnThatIsNewIsToldOnce() {
    var diff = Comparison.of(table("a,b\n1,2\n"), table("a,c,b\n1,,2\n"));
    assertEquals(List.of("c"), diff.get(0).added());
    assertEquals(List.of(), diff.get(0).removed());
    assertEquals(List.of(), diff.get(0).rows());
  }

  private static String someRows(Random random) {
    var text = new StringBuilder();
    IntStream.range(0, random.nextInt(8))
        .forEach(
            row ->
                text.append(
                    "%d,%d,%d,%d\n"
                        .formatted(
                            random.nextInt(2),
                            random.nextInt(2),
                            random.nextInt(2),
                            random.nextInt(2))));
    return text.toString();
  }

  private static RowDiff only(String before, String after) {
    var rows = rows(before, after);
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  private static List<RowDiff> rows(String before, String after) {
    return Comparison.of(table(HEAD + before), table(HEAD + after)).get(0).rows();
  }

  private static Folder table(String text) {
    var texts = new TreeMap<String, String>();
    texts.put("colours", text);
    return new Folder("riga", BuiltIn.folder("riga").inForceOn(), texts);
  }
}
