package org.citycabinet.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.files.Csv;
import org.citycabinet.files.Documents;
import org.citycabinet.platform.Holding;

/**
 * The file with all that is kept of a person: each kind as JSON for programs and as CSV for
 * spreadsheets, stored files as they are, and a page that tells what all of it is.
 *
 * <p>Rows go from the database to the file one by one: however much it is, little is in memory.
 */
@ApplicationScoped
@Transactional
class Archive {
  @Inject Holdings holdings;
  @Inject Documents documents;

  @Inject Database database;

  /** Writes the file. */
  void write(Person person, Path file) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Set<UUID> files = new TreeSet<>();
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Holding holding : holdings.all()) {
        long count = holdings.count(holding, person);
        if (count > 0) {
          json(holding, person, zip);
          csv(holding, person, zip, files);
          counts.put(holding.key(), count);
        }
      }
      List<String> names = files(files, zip);
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write(new ArchiveIndex(person, counts, names).html().getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void json(Holding holding, Person person, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry("json/" + holding.key() + ".json"));
    try (JsonGenerator json = Json.createGenerator(unclosed(zip))) {
      json.writeStartArray();
      each(
          holding,
          person,
          row -> {
            json.writeStartObject();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              write(json, row.getMetaData().getColumnLabel(i), Cell.of(row.getObject(i)));
            }
            json.writeEnd();
          });
      json.writeEnd();
    }
    zip.closeEntry();
  }

  private static void write(JsonGenerator json, String name, Cell cell) {
    if (cell.isEmpty()) {
      json.writeNull(name);
    } else {
      cell.writeTo(json, name);
    }
  }

  private void csv(Holding holding, Person person, ZipOutputStream zip, Set<UUID> files)
      throws IOException {
    zip.putNextEntry(new ZipEntry("csv/" + holding.key() + ".csv"));
    try (var csv = CsvWriter.builder().build(new OutputStreamWriter(unclosed(zip), UTF_8))) {
      var begun = new boolean[1];
      each(
          holding,
          person,
          row -> {
            if (!begun[0]) {
              csv.writeRecord(head(row));
              begun[0] = true;
            }
            csv.writeRecord(cells(row, files));
          });
    }
    zip.closeEntry();
  }

  /** The mark tells spreadsheets that the letters are in UTF-8. */
  private static List<String> head(ResultSet row) throws SQLException {
    var names = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      names.add(row.getMetaData().getColumnLabel(i));
    }
    names.set(0, Csv.BYTE_ORDER_MARK + names.get(0));
    return names;
  }

  private static List<String> cells(ResultSet row, Set<UUID> files) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var cell = Cell.of(row.getObject(i));
      if (row.getMetaData().getColumnLabel(i).equals("document") && !cell.isEmpty()) {
        files.add(UUID.fromString(cell.text()));
      }
      cells.add(Csv.safe(cell.text()));
    }
    return cells;
  }

  private List<String> files(Set<UUID> ids, ZipOutputStream zip) throws IOException {
    var names = new ArrayList<String>();
    for (UUID id : ids) {
      var document = documents.byId(id);
      String name = "files/" + id + ending(document.getContentType());
      zip.putNextEntry(new ZipEntry(name));
      zip.write(documents.content(document));
      zip.closeEntry();
      names.add(name);
    }
    return names;
  }

  private static String ending(String contentType) {
    return "." + contentType.replaceAll(".*/", "").replace("plain", "txt").replace("jpeg", "jpg");
  }

  private void each(Holding holding, Person person, Sql.Row taking) {
    var phrase = Phrase.of(holding.select(), person.words());
    try (var sql = Sql.on(database)) {
      sql.each(phrase.sql(), taking, phrase.array());
    }
  }

  /** What writes one entry closes its stream; the file has further entries. */
  private static OutputStream unclosed(OutputStream zip) {
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
