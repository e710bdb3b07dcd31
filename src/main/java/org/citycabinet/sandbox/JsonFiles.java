package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A folder of JSON objects, one a file; a file is there whole or not at all. */
final class JsonFiles {

  private JsonFiles() {}

  static List<JsonObject> in(Path folder) throws IOException {
    var objects = new ArrayList<JsonObject>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files) {
        try (var reader = Json.createReader(Files.newInputStream(file))) {
          objects.add(reader.readObject());
        }
      }
    }
    return objects;
  }

  static void write(Path file, JsonObject object) throws IOException {
    var half = Files.createTempFile(file.getParent(), "new", ".part");
    Files.writeString(half, object.toString());
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
