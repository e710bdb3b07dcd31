package org.citycabinet.utility.premises;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citycabinet.words.Refused;

/**
 * A file of people who are to see addresses: a CSV whose first line names the columns, separated by
 * commas or semicolons. A person with several addresses has a line for each.
 */
final class EnrolmentFile {
  static final List<String> COLUMNS =
      List.of("username", "name", "email", "language", "kind", "contract", "right");
  static final int MOST_LINES = 5_000;
  private static final String FIELD = "file";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private EnrolmentFile() {}

  /**
   * A line of the file.
   *
   * @param number its number in the file, from 2 on
   * @param cells by the names of the columns; empty where the line has another number of cells than
   *     there are columns
   */
  record Line(long number, Map<String, String> cells) {
    /** What stands under a column; empty where nothing does. */
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * Reads a file; what its cells mean is not looked at here.
   *
   * @throws Refused at {@code file} where it as a whole cannot be read: it is empty, not in UTF-8,
   *     lacks a column or has more than {@value #MOST_LINES} lines
   */
  static List<Line> read(byte[] content) {
    var records = records(text(content));
    if (records.isEmpty()) {
      throw Refused.field(FIELD, "platform.upload.empty");
    }
    var columns =
        records.get(0).getFields().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    if (!columns.containsAll(COLUMNS)) {
      throw Refused.field(FIELD, "premises.import.columns", String.join(", ", COLUMNS));
    }
    if (records.size() == 1) {
      throw Refused.field(FIELD, "premises.import.noLines");
    }
    if (records.size() - 1 > MOST_LINES) {
      throw Refused.field(FIELD, "premises.import.long", MOST_LINES);
    }
    return records.stream().skip(1).map(record -> line(columns, record)).toList();
  }

  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Refused.field(FIELD, "premises.import.encoding");
    }
  }

  private static List<CsvRecord> records(String text) {
    var head = text.lines().findFirst().orElse("");
    var csv =
        CsvReader.builder()
            .fieldSeparator(head.contains(";") ? ';' : ',')
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var reader = csv.ofCsvRecord(text)) {
      return reader.stream().limit(MOST_LINES + 2L).toList();
    } catch (IOException | RuntimeException e) {
      throw Refused.field(FIELD, "premises.import.noCsv");
    }
  }

  private static Line line(List<String> columns, CsvRecord record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size() && record.getFieldCount() == columns.size(); i++) {
      cells.put(columns.get(i), record.getField(i).strip());
    }
    return new Line(record.getStartingLineNumber(), cells);
  }
}
