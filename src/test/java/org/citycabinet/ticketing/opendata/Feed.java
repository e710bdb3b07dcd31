package org.citycabinet.ticketing.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** A GTFS feed read back from its ZIP. */
record Feed(Map<String, List<NamedCsvRecord>> files) {

  static Feed read(byte[] bytes) {
    Map<String, List<NamedCsvRecord>> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var text = new String(zip.readAllBytes(), UTF_8);
        files.put(entry.getName(), CsvReader.builder().ofNamedCsvRecord(text).stream().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Feed(files);
  }

  List<NamedCsvRecord> file(String name) {
    return files.get(name + ".txt");
  }

  /** The records of a file whose first fields are these, each as one line. */
  List<String> lines(String name, String... first) {
    return file(name).stream()
        .map(NamedCsvRecord::getFields)
        .filter(fields -> fields.subList(0, first.length).equals(List.of(first)))
        .map(fields -> String.join(",", fields))
        .toList();
  }
}
