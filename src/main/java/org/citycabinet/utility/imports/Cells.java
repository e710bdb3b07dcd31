package org.citycabinet.utility.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Takes one line apart. A line is a row: no cell of these files has several lines, so a quotation
 * mark that was left open spoils its own line and not the rest of the file.
 */
final class Cells {
  private static final char QUOTE = '"';

  private Cells() {}

  /** The cells of a line; empty where its quotation marks do not add up. */
  static Optional<List<String>> of(String line, char separator) {
    boolean isEven = line.chars().filter(each -> each == QUOTE).count() % 2 == 0;
    return isEven ? parse(line, separator) : Optional.empty();
  }

  private static Optional<List<String>> parse(String line, char separator) {
    var csv = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    try (var reader = csv.ofCsvRecord(line)) {
      return reader.stream().findFirst().map(found -> found.getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }
}
