package org.citycabinet.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * The short messages that were taken, one file each, by the id that the sender gave: one that is
 * sent again is the same one.
 */
final class SmsBox {
  private final Path folder;
  private final Clock clock;

  SmsBox(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  /** Keeps a message; it is whole on the disk before the sender is told. */
  void keep(JsonObject message) throws IOException {
    var file = folder.resolve(message.getString("id") + ".json");
    if (!Files.exists(file)) {
      JsonFiles.write(
          file,
          Json.createObjectBuilder(message).add("receivedAt", clock.instant().toString()).build());
    }
  }

  /** All of them, the newest first. */
  List<JsonObject> all() throws IOException {
    return JsonFiles.in(folder).stream()
        .sorted(Comparator.comparing((JsonObject sms) -> sms.getString("receivedAt")).reversed())
        .toList();
  }

  void clear() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
