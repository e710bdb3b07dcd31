package org.citycabinet.operator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table of an edition: its first line names the columns. */
public final class Sheet {
  private static final int LONGEST_CELL = 2_000;
  private static final int LONGEST_NAME = 40;
  private static final Set<String> NAMES = Set.of("clause", "product", "category", "code");

  private final Folder folder;
  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  Sheet(Folder folder, String file, String text) {
    this.folder = folder;
    this.file = file;
    var records = records(text);
    if (records.isEmpty()) {
      throw new BrokenTerms(file, 1, "1", "a line that names the columns");
    }
    this.columns = records.get(0).getFields();
    if (Set.copyOf(columns).size() < columns.size()) {
      throw new BrokenTerms(file, 1, "any", "each column once");
    }
    this.rows = records.stream().skip(1).map(this::row).toList();
  }

  /** Refuses a table that has other columns than these. */
  public Sheet expect(String... expected) {
    var wanted = List.of(expected);
    Stream.concat(
            wanted.stream().filter(name -> !columns.contains(name)),
            columns.stream().filter(name -> !wanted.contains(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BrokenTerms(file, 1, name, "exactly the columns " + wanted);
            });
    return this;
  }

  /** The names of its columns, in their order. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** Every row, read. */
  public <R> List<R> list(Function<Row, R> reader) {
    return rows.stream().map(reader).toList();
  }

  /**
   * The table's one row, read.
   *
   * @throws BrokenTerms where it has none or several
   */
  public <R> R only(Function<Row, R> reader) {
    if (rows.size() != 1) {
      throw new BrokenTerms(file, 2, columns.get(0), "one row, found " + rows.size());
    }
    return reader.apply(rows.get(0));
  }

  /**
   * A table whose first covering row decides.
   *
   * @param conditions the columns that say which cases a row covers
   * @throws BrokenTerms unless the last row, and no other, covers every case
   */
  public <C, R extends Rule<C>> Decisions<C, R> decisions(
      List<String> conditions, Function<Row, R> reader) {
    if (rows.isEmpty()) {
      throw new BrokenTerms(file, 2, conditions.get(0), "a last row that covers every case");
    }
    var last = rows.get(rows.size() - 1);
    conditions.stream()
        .filter(column -> !last.isBlank(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw last.broken(column, "an empty cell: the last row covers every case");
            });
    rows.stream()
        .limit(rows.size() - 1L)
        .filter(row -> conditions.stream().allMatch(row::isBlank))
        .findFirst()
        .ifPresent(
            row -> {
              throw row.broken(conditions.get(0), "a condition: rows below would never decide");
            });
    return new Decisions<>(list(reader));
  }

  String file() {
    return file;
  }

  Sheet sibling(String name) {
    return folder.sheet(name);
  }

  List<String> column(String name) {
    return rows.stream().map(row -> row.text(name)).toList();
  }

  private List<CsvRecord> records(String text) {
    var lenient =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var reader = lenient.ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException | RuntimeException e) {
      throw (BrokenTerms)
          new BrokenTerms(file, 1, "any", "well-formed CSV, but " + e.getMessage()).initCause(e);
    }
  }

  private Row row(CsvRecord read) {
    if (read.getFieldCount() != columns.size()) {
      throw new BrokenTerms(
          file,
          read.getStartingLineNumber(),
          columns.get(Math.min(read.getFieldCount(), columns.size() - 1)),
          columns.size() + " cells, found " + read.getFieldCount());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), read.getField(i).strip());
    }
    return checked(new Row(this, read.getStartingLineNumber(), cells));
  }

  /** What others keep of a table, such as a clause or a code, has to fit where they keep it. */
  private static Row checked(Row row) {
    for (var cell : row.cells().entrySet()) {
      int most = NAMES.contains(cell.getKey()) ? LONGEST_NAME : LONGEST_CELL;
      if (cell.getValue().length() > most) {
        throw new BrokenTerms(
            row.file(), row.line(), cell.getKey(), "at most " + most + " characters");
      }
      if (cell.getValue().chars().anyMatch(Character::isISOControl)) {
        throw new BrokenTerms(
            row.file(), row.line(), cell.getKey(), "letters, no control characters");
      }
    }
    return row;
  }
}
