package org.citycabinet.operator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A table as plain cells, to change one. */
final class Cells {
  private Cells() {}

  static List<String[]> parse(String text) {
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream()
          .map(CsvRecord::getFields)
          .map(fields -> fields.toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(List<String[]> rows) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
