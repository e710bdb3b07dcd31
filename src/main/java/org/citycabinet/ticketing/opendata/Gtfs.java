package org.citycabinet.ticketing.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A GTFS feed of fares: the same shelf always gives the same bytes. */
final class Gtfs {
  /** The earliest time that a ZIP can tell; when a file was written says nothing here. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Gtfs() {}

  /** The feed as a ZIP. */
  static byte[] zip(Assortment shelf) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var file : files(shelf).entrySet()) {
        var entry = new ZipEntry(file.getKey() + ".txt");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue().text().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The files of the feed by their names without ending. */
  static Map<String, Records> files(Assortment shelf) {
    Map<String, Records> files = new TreeMap<>();
    files.putAll(new GtfsScaffold(shelf).files());
    files.putAll(new GtfsFares(shelf).files());
    files.put("translations", GtfsTranslations.of(shelf));
    return files;
  }
}
