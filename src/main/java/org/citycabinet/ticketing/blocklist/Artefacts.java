package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.fleet.Signer;
import org.citycabinet.ticketing.wire.Ed25519;

/**
 * The files of the nightly export, under {@code CABINET_DATA/blocklists/<operator>}. They grow in a
 * folder of the day; one renaming publishes all of them as {@code <day>.zip}.
 */
@ApplicationScoped
class Artefacts {
  @Inject Settings settings;

  /** The published artefact, whether or not it is there. */
  Path published(LocalDate day, String operator) {
    return folder(operator).resolve(day + ".zip");
  }

  private Path growing(LocalDate day, String operator) {
    return folder(operator).resolve("." + day);
  }

  private Path folder(String operator) {
    return settings.dataFolder().resolve("blocklists").resolve(operator);
  }

  /** Nothing of a former run of the day is left over. */
  void begin(LocalDate day, String operator) throws IOException {
    var folder = growing(day, operator);
    Files.createDirectories(folder);
    for (var file : files(folder)) {
      Files.delete(file);
    }
  }

  /** Writes one file; written again it is the same. */
  void write(LocalDate day, String operator, String name, byte[] bytes) throws IOException {
    place(growing(day, operator).resolve(name), bytes);
  }

  /** It has its name only when all of it is on the disk. */
  private static void place(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    var temporary = file.resolveSibling(file.getFileName() + ".part");
    try (var channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Publishes what was written for a version, with a manifest and its detached signature. What was
   * written stays, so that it can be done again after a crash.
   *
   * @return the artefact's SHA-256 in hexadecimal
   */
  String publish(LocalDate day, Head head, Signer signer) throws IOException {
    var growing = growing(day, head.operator());
    var contents = new TreeMap<String, byte[]>();
    for (var item : ExportItem.of(head)) {
      contents.put(item.fileName(), Files.readAllBytes(growing.resolve(item.fileName())));
    }
    var manifest = manifest(day, head, signer.kid(), contents);
    contents.put("manifest.json", manifest);
    contents.put("manifest.json.sig", Ed25519.sign(signer.key(), manifest));
    var zip = zip(contents, LocalDateTime.ofInstant(head.issuedAt(), ZoneOffset.UTC));
    place(published(day, head.operator()), zip);
    return Digests.sha256(zip);
  }

  /** Removes what was written, once it is known to be published. */
  void end(LocalDate day, String operator) throws IOException {
    begin(day, operator);
    Files.delete(growing(day, operator));
  }

  /** Removes what was published for a day, and what was being written. */
  void forget(LocalDate day, String operator) throws IOException {
    end(day, operator);
    Files.deleteIfExists(published(day, operator));
  }

  private static byte[] manifest(
      LocalDate day, Head head, String kid, SortedMap<String, byte[]> contents) {
    var files = Json.createArrayBuilder();
    contents.forEach(
        (name, bytes) ->
            files.add(
                Json.createObjectBuilder()
                    .add("name", name)
                    .add("bytes", bytes.length)
                    .add("sha256", Digests.sha256(bytes))));
    return Json.createObjectBuilder()
        .add("operator", head.operator())
        .add("date", day.toString())
        .add("version", head.version())
        .add("kid", kid)
        .add("files", files)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same contents make the same bytes. */
  private static byte[] zip(SortedMap<String, byte[]> contents, LocalDateTime time)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : contents.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }
}
