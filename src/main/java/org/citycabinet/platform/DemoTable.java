package org.citycabinet.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables from which demonstration data is made: {@code demo/<name>.csv}. */
public final class DemoTable {
  private DemoTable() {}

  /**
   * The rows of a table, by the names in its first line.
   *
   * @throws NullPointerException where there is no such table
   */
  public static List<NamedCsvRecord> rows(String name) {
    var file = DemoTable.class.getResourceAsStream("/demo/" + name + ".csv");
    Objects.requireNonNull(file, name);
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
