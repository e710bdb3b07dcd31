package org.citycabinet.ticketing.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Rule;
import org.citycabinet.operator.Scheme;

/**
 * How a table of terms reads to a person.
 *
 * @param <R> a row
 */
abstract class Table<R> {
  private final String name;
  private final Function<Scheme, List<R>> rows;
  private final Function<R, String> clause;

  /**
   * @param name what the page knows it by
   * @param rows its rows in their order; none where the operator has no such table
   * @param clause the number of a row's clause
   */
  Table(String name, Function<Scheme, List<R>> rows, Function<R, String> clause) {
    this.name = name;
    this.rows = rows;
    this.clause = clause;
  }

  /** The rows of a table that decides. */
  static <C, R extends Rule<C>> Function<Scheme, List<R>> of(Family<Decisions<C, R>> family) {
    return scheme -> scheme.find(family).map(Decisions::rows).orElse(List.of());
  }

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
    var found = rows.apply(pen.scheme());
    var examples = found.isEmpty() ? List.<Shown<R>>of() : examples(pen).toList();
    var lines = new ArrayList<Line>();
    Map<String, Integer> seen = new HashMap<>();
    for (R row : found) {
      var number = seen.merge(clause.apply(row), 1, Integer::sum);
      lines.add(line(row, number, found.size(), examples, pen));
    }
    return new Chapter(name, lines);
  }

  private Line line(R row, int number, int all, List<Shown<R>> examples, Pen pen) {
    var about = about(row, pen).toList();
    var rest = pen.text(all == 1 ? "terms.about.every" : "terms.about.rest");
    var anchor = Line.anchor(name, clause.apply(row));
    return new Line(
        number == 1 ? anchor : anchor + "-" + number,
        clause.apply(row),
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
