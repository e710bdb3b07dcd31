package org.citycabinet.utility.imports;

import java.util.List;

/**
 * One thing that a file tells, such as a meter or an invoice with its lines.
 *
 * @param rows its rows, at least one
 */
public record Entry(List<Row> rows) {
  private static final int NAME_LENGTH = 80;

  /** Keeps its own copy. */
  public Entry {
    rows = List.copyOf(rows);
  }

  /** Its first row. */
  public Row head() {
    return rows.get(0);
  }

  /** What it is found by in a report: what stands first in it. */
  String name() {
    var first = head().first();
    return first.substring(0, Math.min(first.length(), NAME_LENGTH));
  }
}
