package org.citycabinet.ticketing.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.operator.Scheme;

/**
 * How a table of terms reads to a person.
 *
 * @param <R> a row
 */
abstract class Table<R> {
  private final String name;

  Table(String name) {
    this.name = name;
  }

  /** Its rows in their order; none where the operator has no such table. */
  abstract List<R> rows(Scheme scheme);

  abstract String clause(R row);

  /** Which cases a row is about; nothing for all that are left. */
  abstract Stream<String> about(R row, Pen pen);

  /** What a row says about them. */
  abstract Stream<String> says(R row, Pen pen);

  /** The operator's worked examples. */
  Stream<Shown<R>> examples(Pen pen) {
    return Stream.empty();
  }

  /** The table in words. */
  final Chapter chapter(Pen pen) {
    var rows = rows(pen.scheme());
    var examples = rows.isEmpty() ? List.<Shown<R>>of() : examples(pen).toList();
    var lines = new ArrayList<Line>();
    for (R row : rows) {
      lines.add(line(row, rows.size(), examples, pen));
    }
    return new Chapter(name, lines);
  }

  private Line line(R row, int rows, List<Shown<R>> examples, Pen pen) {
    var about = about(row, pen).toList();
    var rest = pen.text(rows == 1 ? "terms.about.every" : "terms.about.rest");
    return new Line(
        clause(row),
        about.isEmpty() ? List.of(rest) : about,
        says(row, pen).toList(),
        examples.stream().filter(shown -> isSame(shown.row(), row)).map(Shown::worked).toList());
  }

  /** Two rows may say the same; each has examples of its own. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(Object decided, Object row) {
    return decided == row;
  }
}
