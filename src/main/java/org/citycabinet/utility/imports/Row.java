package org.citycabinet.utility.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.citycabinet.words.Money;
import org.citycabinet.words.PlainText;
import org.citycabinet.words.Refused;

/** One row of a file; its cells are read by the names of their columns. */
public final class Row {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final int CENTS = 2;

  private final long line;
  private final Header header;
  private final List<String> cells;
  private final Refused flaw;

  private Row(long line, Header header, List<String> cells, Refused flaw) {
    this.line = line;
    this.header = header;
    this.cells = cells;
    this.flaw = flaw;
  }

  static Row of(long line, String text, Header header) {
    if (text.length() > Lines.LONGEST) {
      return new Row(line, header, List.of(), rule("imports.row.long", Lines.LONGEST));
    }
    return Cells.of(text, header.separator())
        .map(cells -> new Row(line, header, cells, flaw(cells, header)))
        .orElseGet(() -> new Row(line, header, List.of(), rule("imports.row.quote")));
  }

  /** Cells beyond the last column do no harm where nothing stands in them. */
  private static Refused flaw(List<String> cells, Header header) {
    boolean isWide = cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    return isWide || cells.size() < header.width()
        ? rule("imports.row.cells", cells.size(), header.width())
        : null;
  }

  private static Refused rule(String key, Object... arguments) {
    return Refused.rule(key, arguments);
  }

  /** Its number in the file; the names of the columns usually stand in line 1. */
  public long line() {
    return line;
  }

  void requireWhole() {
    if (flaw != null) {
      throw new Misread(line, flaw);
    }
  }

  /** What stands first in it; empty where nothing can be read. */
  String first() {
    return cells.isEmpty() ? "" : cells.get(0).strip();
  }

  /** What stands in a column; empty where nothing does. */
  public String plain(String column) {
    int place = header.place(column);
    return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** Words of at most so many characters, where there are some. */
  public Optional<String> free(String column, int longest) {
    var text = plain(column);
    if (text.length() > longest) {
      throw wrong(column, "imports.row.tooLong", longest);
    }
    if (!PlainText.is(text)) {
      throw wrong(column, "imports.row.control");
    }
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  /** Words of at most so many characters. */
  public String text(String column, int longest) {
    return free(column, longest).orElseThrow(() -> wrong(column, "imports.row.empty"));
  }

  /** A date such as {@code 2026-12-01}. */
  public LocalDate day(String column) {
    var text = text(column, Lines.LONGEST);
    try {
      return inReason(column, LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw wrong(column, "imports.row.day");
    }
  }

  /** A slip in the year is no date of anything here. */
  private LocalDate inReason(String column, LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() > 2199) {
      throw wrong(column, "imports.row.day");
    }
    return day;
  }

  /** A date, where there is one. */
  public Optional<LocalDate> freeDay(String column) {
    return plain(column).isEmpty() ? Optional.empty() : Optional.of(day(column));
  }

  /** A month such as {@code 2026-12}. */
  public YearMonth month(String column) {
    var text = text(column, Lines.LONGEST);
    try {
      return YearMonth.from(inReason(column, YearMonth.parse(text).atDay(1)));
    } catch (DateTimeException e) {
      throw wrong(column, "imports.row.month");
    }
  }

  /**
   * A number with a point or a comma.
   *
   * @param digits at most so many before it
   * @param places at most so many behind it
   */
  public BigDecimal decimal(String column, int digits, int places) {
    var text = text(column, Lines.LONGEST);
    if (!DECIMAL.matcher(text).matches()) {
      throw wrong(column, "imports.row.number");
    }
    var number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    if (number.precision() - number.scale() > digits || number.scale() > places) {
      throw wrong(column, "imports.row.digits", digits, places);
    }
    return number;
  }

  /** An amount in euros with at most two decimals, where there is one. */
  public Optional<Money> freeMoney(String column, int digits) {
    return plain(column).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Money.ofCents(decimal(column, digits, CENTS).movePointRight(CENTS).longValueExact()));
  }

  /** A whole number between two others, both included. */
  public int whole(String column, int least, int most) {
    var text = text(column, Lines.LONGEST);
    int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw wrong(column, "imports.row.whole", least, most);
    }
    return number;
  }

  /** A whole number, or the standard where none is given. */
  public int whole(String column, int least, int most, int standard) {
    return plain(column).isEmpty() ? standard : whole(column, least, most);
  }

  /** One of those words, in any case of letters; a blank and a low line mean the same. */
  public <E extends Enum<E>> E word(String column, List<E> words) {
    var text = text(column, Lines.LONGEST).replace(' ', '_');
    return words.stream()
        .filter(word -> word.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> wrong(column, "imports.row.word", names(words)));
  }

  private static <E extends Enum<E>> String names(List<E> words) {
    return words.stream()
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Whether {@code yes} stands there; {@code no} and nothing mean no. */
  public boolean isYes(String column) {
    var text = plain(column).toLowerCase(Locale.ROOT);
    if (!List.of("", "yes", "no").contains(text)) {
      throw wrong(column, "imports.row.word", "yes, no");
    }
    return text.equals("yes");
  }

  /** That a cell does not hold what it should; the caller throws it. */
  public RuntimeException wrong(String column, String key, Object... arguments) {
    return new Misread(line, Refused.field(column, key, arguments));
  }
}
