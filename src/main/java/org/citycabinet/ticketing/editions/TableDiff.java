package org.citycabinet.ticketing.editions;

import java.util.List;

/**
 * How a table of an edition differs from the same table of another.
 *
 * @param name the table's name
 * @param columns the names of its columns
 * @param rows what was added, taken away or changed, in the order of the tables
 */
public record TableDiff(String name, List<String> columns, List<RowDiff> rows) {

  /** How many rows differ so. */
  public long count(RowDiff.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }
}
