package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The device's folder. A file has its name only when all of it is on the disk. */
final class State implements AutoCloseable {
  /** Who the device is, and its key. */
  static final String IDENTITY = "device.json";

  /** What the server gave it to decide by. */
  static final String CONFIG = "config.json";

  /** By how many milliseconds the server's clock is ahead of its own. */
  static final String SKEW = "skew";

  /** The key that it is changing to, until the server has it. */
  static final String NEXT_KEY = "next-key.json";

  private final Path folder;
  private final FileChannel lock;

  private State(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Opens the folder for this process alone. */
  static State open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new Failed("another process uses " + folder);
    }
    return new State(folder, lock);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Optional<byte[]> read(String name) throws IOException {
    var file = path(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  Optional<String> text(String name) throws IOException {
    return read(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  Optional<JsonObject> json(String name) throws IOException {
    return read(name).map(State::parse);
  }

  static JsonObject parse(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }

  void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] bytes) throws IOException {
    var file = path(name);
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
