package org.citycabinet.ticketing.editions;

import java.util.List;

/**
 * How a table of an edition differs from the same table of another.
 *
 * @param name the table's name
 * @param kind whether the whole table is new, gone, or another one
 * @param columns the names of its columns, those that are gone with them
 * @param added the names of the columns that only the later one has
 * @param removed the names of the columns that only the earlier one has
 * @param rows what was added, taken away or changed, in the order of the tables
 */
public record TableDiff(
    String name,
    RowDiff.Kind kind,
    List<String> columns,
    List<String> added,
    List<String> removed,
    List<RowDiff> rows) {

  /** Whether anything differs, if only in the line that names the columns. */
  boolean isAny() {
    return kind != RowDiff.Kind.CHANGED
        || !rows.isEmpty()
        || !added.isEmpty()
        || !removed.isEmpty();
  }

  /** The names of the new columns, to be read. */
  public String addedColumns() {
    return String.join(", ", added);
  }

  /** The names of the columns that are gone, to be read. */
  public String removedColumns() {
    return String.join(", ", removed);
  }

  /** How many rows differ so. */
  public long count(RowDiff.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }
}
