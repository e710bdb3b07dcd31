package org.citycabinet.ticketing.handout;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * The file that comes with printed cards: CSV with the columns {@code number}, {@code kind}, {@code
 * chip}, {@code code} and {@code expires}, told by the names in its first line; between them a
 * comma or a semicolon. Only {@code number} must be there.
 */
final class StockFile {
  private static final int MOST = 500;
  private static final String MARK = "\uFEFF";

  private StockFile() {}

  /**
   * A line of it, as it was written.
   *
   * @param at the place of the line in the file, from 1 on
   */
  record Line(
      long at,
      String number,
      Optional<String> kind,
      Optional<String> chip,
      Optional<String> code,
      Optional<String> expires) {

    private static Line of(NamedCsvRecord row) {
      return new Line(
          row.getStartingLineNumber(),
          cell(row, "number").orElse(""),
          cell(row, "kind"),
          cell(row, "chip"),
          cell(row, "code"),
          cell(row, "expires"));
    }

    private static Optional<String> cell(NamedCsvRecord row, String column) {
      return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
  }

  /**
   * The lines of a file.
   *
   * @throws Refused at the field {@code file} where it is no such file, has no line or more than
   *     500
   */
  static List<Line> read(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    text = text.startsWith(MARK) ? text.substring(1) : text;
    var lines = lines(text);
    if (lines.isEmpty()) {
      throw Refused.field("file", "handout.stock.empty");
    }
    if (lines.size() > MOST) {
      throw Refused.field("file", "handout.stock.too-many", MOST);
    }
    return lines;
  }

  private static List<Line> lines(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator = head.indexOf(';') >= 0 ? ';' : ',';
    var csv = CsvReader.builder().fieldSeparator(separator);
    try (var rows = csv.ofNamedCsvRecord(text)) {
      var all = rows.stream().limit(MOST + 1L).toList();
      if (!all.isEmpty() && all.get(0).findField("number").isEmpty()) {
        throw Refused.field("file", "handout.stock.header");
      }
      return all.stream().map(Line::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e instanceof Refused known ? known : Refused.field("file", "handout.stock.header");
    }
  }
}
