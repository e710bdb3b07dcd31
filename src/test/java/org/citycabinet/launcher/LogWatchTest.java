package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private Path log;
  private LogWatch watch;

  @BeforeEach
  void aLog() {
    log = folder.resolve("server.log");
    watch = new LogWatch(List.of(log), console);
  }

  @Test
  void everyLineIsRepeatedOnce() throws IOException {
    watch.look();
    append("one\n");
    watch.look();
    append("two\n");
    watch.look();
    watch.look();
    assertEquals("one\ntwo\n", console.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aLargeLogIsPutAsideAndTheNextLineIsStillRepeated() throws IOException {
    append("x".repeat(21 * 1024 * 1024));
    watch.look();
    assertEquals(0, Files.size(log));
    assertEquals(21 * 1024 * 1024, Files.size(folder.resolve("server.log.1")));
    console.reset();
    append("after\n");
    watch.look();
    assertEquals("after\n", console.toString(StandardCharsets.UTF_8));
  }

  private void append(String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
