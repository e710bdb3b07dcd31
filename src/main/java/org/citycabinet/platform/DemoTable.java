package org.citycabinet.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tables from which demonstration data is made: {@code demo/<name>.csv}. */
public final class DemoTable {
  private DemoTable() {}

  /** A cell that may be empty. */
  public static Optional<String> given(NamedCsvRecord row, String column) {
    return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
  }

  /** That time of the day so many days before the first one as the row's {@code days ago}. */
  public static Instant at(NamedCsvRecord row, LocalDate today, LocalTime time) {
    var day = today.minusDays(Long.parseLong(row.getField("days ago")));
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }

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
