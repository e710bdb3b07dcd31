package org.citycabinet.ticketing.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A file of a GTFS feed while it is written; it may have no records but its header. */
final class Records {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Records(String... header) {
    this.header = List.of(header);
  }

  /** Adds a record; null is an empty field. */
  Records add(Object... fields) {
    if (fields.length != header.size()) {
      throw new IllegalArgumentException(header + " has not " + fields.length + " fields");
    }
    var row = new ArrayList<String>();
    for (Object field : fields) {
      row.add(Objects.toString(field, ""));
    }
    rows.add(row);
    return this;
  }

  /** The file. */
  String text() {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
