package org.citycabinet.ticketing.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils archives. */
final class Zips {
  private Zips() {}

  /** The archive without the lines of a file that begin so. */
  static byte[] without(byte[] archive, String file, String start) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8);
        var out = new ZipOutputStream(bytes, UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var text = new String(in.readAllBytes(), UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write((entry.getName().equals(file) ? without(text, start) : text).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String without(String text, String start) {
    return text.lines()
        .filter(line -> !line.startsWith(start))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }
}
