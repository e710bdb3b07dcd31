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
import org.citycabinet.words.PlainText;

/** A table of an edition: its first line names the columns. */
public final class Sheet {
  private static final int LONGEST_CELL = 2_000;
  private static final int LONGEST_NAME = 40;
  private static final Set<String> NAMES = Set.of("product", "category", "code");

  private final Folder folder;
  private final String file;
  private final boolean kept;
  private final List<String> columns;
  private final List<Row> rows;

  Sheet(Folder folder, String file, String text) {
    this(folder, file, text, false);
  }

  /**
   * @param kept whether it was taken in before, maybe by a portal that knew fewer columns
   */
  Sheet(Folder folder, String file, String text, boolean kept) {
    this.folder = folder;
    this.file = file;
    this.kept = kept;
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

  private Sheet(Sheet old, List<String> columns, List<Row> rows) {
    this.folder = old.folder;
    this.file = old.file;
    this.kept = old.kept;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * A column that came later than its table: what stands in it where an edition is older. Without
   * that, it is empty there.
   */
  public Sheet later(String column, String value) {
    return kept && !columns.contains(column)
        ? new Sheet(
            this,
            Stream.concat(columns.stream(), Stream.of(column)).toList(),
            rows.stream().map(row -> row.with(column, value)).toList())
        : this;
  }

  /**
   * Refuses a table that has other columns than these. One that is kept from before may: what was
   * sold under it is decided by it.
   */
  public Sheet expect(String... expected) {
    var wanted = List.of(expected);
    return kept ? grown(wanted) : exactly(wanted);
  }

  private Sheet grown(List<String> wanted) {
    var sheet = this;
    for (String column : wanted) {
      sheet = sheet.later(column, "");
    }
    return sheet;
  }

  private Sheet exactly(List<String> wanted) {
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
    return kept ? folder.kept(name) : folder.sheet(name);
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
    var row = new Row(this, read.getStartingLineNumber(), cells);
    return kept ? row : checked(row);
  }

  /** What others keep of a table, such as a clause or a code, has to fit where they keep it. */
  private static Row checked(Row row) {
    for (var cell : row.cells().entrySet()) {
      int most = isName(cell.getKey()) ? LONGEST_NAME : LONGEST_CELL;
      if (cell.getValue().length() > most) {
        throw new BrokenTerms(
            row.file(), row.line(), cell.getKey(), "at most " + most + " characters");
      }
      if (!PlainText.is(cell.getValue())) {
        throw new BrokenTerms(
            row.file(), row.line(), cell.getKey(), "letters, no control characters");
      }
    }
    return row;
  }

  /** There are columns with a clause of their own, such as {@code repeat_clause}. */
  private static boolean isName(String column) {
    return NAMES.contains(column) || column.endsWith("clause");
  }
}
