package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void aProcessThatStillRunsIsFoundAgain() {
    var file = new PidFile(folder.resolve("self.pid"));
    file.write(ProcessHandle.current());
    assertEquals(Optional.of(ProcessHandle.current()), file.living());
  }

  @Test
  void aStrangerWithTheSameIdIsNotTakenForIt() throws IOException {
    long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    Path file = folder.resolve("reused.pid");
    Files.writeString(file, ProcessHandle.current().pid() + " " + (start - 60_000));
    assertEquals(Optional.empty(), new PidFile(file).living());
  }

  @Test
  void aProcessThatEndedIsNotFound() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    var file = new PidFile(folder.resolve("ended.pid"));
    file.write(ended.toHandle());
    ended.waitFor();
    assertEquals(Optional.empty(), file.living());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "x y", "99999999999999999999 1", "1 2 3"})
  void aDamagedFileNamesNobody(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("damaged.pid"), text);
    assertEquals(Optional.empty(), new PidFile(file).living());
  }

  @Test
  void aMissingFileNamesNobody() {
    assertEquals(Optional.empty(), new PidFile(folder.resolve("missing.pid")).living());
  }
}
