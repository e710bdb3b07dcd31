package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * The bytes of files that wait, in the database: whatever node takes a file over finds them, and no
 * more than a megabyte of one is ever in memory.
 */
@ApplicationScoped
@Transactional
class Contents {
  private static final int PART = 1024 * 1024;

  @Inject Database database;

  /**
   * A file that was stored.
   *
   * @param id under which its bytes lie
   * @param charset how its letters are written
   * @param sizeBytes how large it is
   * @param lines how many lines it has
   */
  record Content(UUID id, Charset charset, long sizeBytes, long lines) {}

  /**
   * Stores a file.
   *
   * @throws Refused at {@code file} where it is empty or no text in a known encoding
   */
  Content store(InputStream file) {
    var id = Ids.next();
    var charsets = new Charsets();
    long size = 0;
    try (var sql = Sql.on(database)) {
      byte[] part = file.readNBytes(PART);
      for (int position = 0; part.length > 0; position++) {
        sql.update("insert into import_part values (?, ?, ?)", id, position, part);
        charsets.look(part, part.length);
        size += part.length;
        part = file.readNBytes(PART);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (size == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    return new Content(id, charsets.found(), size, charsets.lines());
  }

  /** The text of a stored file. */
  Reader reader(UUID id, Charset charset) {
    return new InputStreamReader(new PartStream(position -> part(id, position)), charset);
  }

  private Optional<byte[]> part(UUID id, int position) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select bytes from import_part where content = ? and position = ?",
          row -> row.getBytes(1),
          id,
          position);
    }
  }

  /** Whether the bytes are still there. */
  boolean isThere(UUID id) {
    return part(id, 0).isPresent();
  }

  /** Forgets what nobody needs any more. */
  void sweep(List<UUID> needed) {
    try (var sql = Sql.on(database)) {
      sql.list("select distinct content from import_part", row -> row.getString(1)).stream()
          .map(UUID::fromString)
          .filter(content -> !needed.contains(content))
          .forEach(content -> sql.update("delete from import_part where content = ?", content));
    }
  }
}
