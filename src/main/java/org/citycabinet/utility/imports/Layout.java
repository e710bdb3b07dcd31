package org.citycabinet.utility.imports;

import java.util.List;
import java.util.Optional;
import org.citycabinet.files.Csv;

/**
 * How the files of a kind look.
 *
 * @param columns in the order of the template; a file may have them in any order
 * @param group the column by which rows that follow each other make one entry; empty where each row
 *     is one
 */
public record Layout(List<Column> columns, Optional<String> group) {

  /** Files in which each row is an entry of its own. */
  public static Layout ofRows(Column... columns) {
    return new Layout(List.of(columns), Optional.empty());
  }

  /** Files in which rows with the same value in a column make one entry. */
  public static Layout grouped(String by, Column... columns) {
    return new Layout(List.of(columns), Optional.of(by));
  }

  /** The names of all columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  List<String> needed() {
    return columns.stream().filter(Column::isNeeded).map(Column::name).toList();
  }

  /** A file to begin with: the names of the columns and one row. */
  String template() {
    return Csv.line(names().toArray()) + Csv.line(columns.stream().map(Column::example).toArray());
  }
}
