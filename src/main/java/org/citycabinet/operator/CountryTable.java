package org.citycabinet.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * The tables that hold for a whole country, {@code countries/<code>/<name>.csv}, and those of all
 * countries, {@code countries/<name>.csv}.
 */
final class CountryTable {
  private CountryTable() {}

  /**
   * A table of a country.
   *
   * @param country two letters
   * @throws BrokenTerms where there is none
   */
  static Sheet sheet(String country, String name) {
    return read(country, "countries/" + country + "/" + name + ".csv");
  }

  /**
   * A table of all countries.
   *
   * @throws BrokenTerms where there is none
   */
  static Sheet ofAll(String name) {
    return read("", "countries/" + name + ".csv");
  }

  private static Sheet read(String country, String file) {
    try (var text = CountryTable.class.getResourceAsStream("/" + file)) {
      if (text == null) {
        throw new BrokenTerms(file, 1, "any", "a table, or one of the operator's own");
      }
      return new Sheet(
          new Folder(country, LocalDate.MIN, new TreeMap<>()),
          file,
          new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
