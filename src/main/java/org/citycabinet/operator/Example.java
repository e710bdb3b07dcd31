package org.citycabinet.operator;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of a table of examples: facts, and what the terms say about them. Tests hold the terms to
 * it; visitors see the facts, and what the terms make of them.
 *
 * @param cells by the column's name
 */
public record Example(Map<String, String> cells) {

  /**
   * All examples of a file.
   *
   * @param beside a class in whose package the file lies
   */
  public static List<Example> all(Class<?> beside, String file) {
    try (var bytes = beside.getResourceAsStream(file);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(row -> new Example(row.getFieldsAsMap())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell. */
  public String text(String column) {
    return cells.get(column);
  }

  /** A cell that may be empty. */
  public <T> Optional<T> find(String column, Function<String, T> reader) {
    return Optional.of(text(column)).filter(cell -> !cell.isEmpty()).map(reader);
  }

  /** A time of the operator's clock, or one with its offset. */
  public Optional<Instant> instant(String column, ZoneId zone) {
    return find(
        column,
        cell ->
            cell.matches(".*[+]\\d\\d:\\d\\d")
                ? OffsetDateTime.parse(cell).toInstant()
                : LocalDateTime.parse(cell).atZone(zone).toInstant());
  }

  @Override
  public String toString() {
    return String.join(" ", cells.values());
  }
}
