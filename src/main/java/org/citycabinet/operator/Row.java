package org.citycabinet.operator;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.words.Money;

/** A row of a table, its cells read by their column's name. */
public final class Row {
  private final Sheet sheet;
  private final long line;
  private final Map<String, String> cells;

  Row(Sheet sheet, long line, Map<String, String> cells) {
    this.sheet = sheet;
    this.line = line;
    this.cells = cells;
  }

  /** The same with one more cell. */
  Row with(String column, String value) {
    Map<String, String> more = new LinkedHashMap<>(cells);
    more.put(column, value);
    return new Row(sheet, line, more);
  }

  /** Whether the cell is empty. */
  public boolean isBlank(String column) {
    return cell(column).isEmpty();
  }

  /** A cell that may be empty. */
  public Optional<String> find(String column) {
    return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
  }

  /** A table is asked for its cells by others too, before it was asked for its columns. */
  private String cell(String column) {
    return Optional.ofNullable(cells.get(column))
        .orElseThrow(() -> new BrokenTerms(sheet.file(), 1, column, "a column of that name"));
  }

  /** The line at which it begins in its file, counted from 1. */
  public long line() {
    return line;
  }

  /** Its cells as they are written, by the column's name. */
  public Map<String, String> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** A cell that must not be empty. */
  public String text(String column) {
    return find(column).orElseThrow(() -> broken(column, "a text"));
  }

  /**
   * A cell that must not be empty, read.
   *
   * @param expected what a reader of the error is told should stand there
   * @param reader may throw any runtime exception where it cannot read the text
   */
  public <T> T read(String column, String expected, Function<String, T> reader) {
    return find(column, expected, reader).orElseThrow(() -> broken(column, expected));
  }

  /** A cell that may be empty, read. */
  public <T> Optional<T> find(String column, String expected, Function<String, T> reader) {
    try {
      return find(column).map(reader);
    } catch (RuntimeException e) {
      throw (BrokenTerms) broken(column, expected).initCause(e);
    }
  }

  /** One word of an enumeration. */
  public <E extends Enum<E>> E word(String column, Class<E> words) {
    return read(column, oneOf(words), text -> Enum.valueOf(words, text));
  }

  /** Which words of an enumeration are covered, separated by blanks. */
  public <E extends Enum<E>> Cell<E> words(String column, Class<E> words) {
    return cell(column, oneOf(words), text -> Enum.valueOf(words, text));
  }

  /** Which codes are covered; each must stand in the named column of the edition's other table. */
  public Cell<String> codes(String column, String otherTable, String otherColumn) {
    var known = sheet.sibling(otherTable).column(otherColumn);
    return cell(column, "codes out of " + known, text -> known.get(found(known, text)));
  }

  /** A whole number in those bounds, both included. */
  public int number(String column, int least, int most) {
    var expected = "a whole number from " + least + " to " + most;
    var number = read(column, expected, Integer::valueOf);
    if (number < least || number > most) {
      throw broken(column, expected);
    }
    return number;
  }

  /** An amount in euros with a decimal point, 0 or more. */
  public Money money(String column) {
    var money = read(column, "an amount in euros", Money::euro);
    if (money.isNegative()) {
      throw broken(column, "an amount in euros, not below 0");
    }
    return money;
  }

  /** {@code YES} or {@code NO}. */
  public boolean yes(String column) {
    return word(column, YesNo.class) == YesNo.YES;
  }

  String file() {
    return sheet.file();
  }

  /** What to throw where a cell of this row is wrong. */
  public BrokenTerms broken(String column, String expected) {
    return new BrokenTerms(
        sheet.file(), line, column, expected + ", found \"" + cells.get(column) + "\"");
  }

  private enum YesNo {
    YES,
    NO
  }

  private <T> Cell<T> cell(String column, String expected, Function<String, T> reader) {
    return find(column, expected, text -> new Cell<>(each(text, reader)))
        .orElseGet(() -> new Cell<>(Set.of()));
  }

  private static <T> Set<T> each(String text, Function<String, T> reader) {
    return Arrays.stream(text.split(" ", -1))
        .map(reader)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  private static int found(List<String> known, String text) {
    return known.indexOf(text);
  }

  private static String oneOf(Class<? extends Enum<?>> words) {
    return "words out of " + Arrays.toString(words.getEnumConstants());
  }
}
