package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the launcher's own life: its id and the instant it started. The
 * instant tells it from a stranger that was given the same id later.
 */
record PidFile(Path file) {
  /** The system derives the instant from a clock that may be set by a second between readings. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  void write(ProcessHandle process) {
    Folder.write(file, process.pid() + " " + startOf(process).toEpochMilli());
  }

  /** The remembered process, if it still runs; empty too when the file is missing or damaged. */
  Optional<ProcessHandle> living() {
    String[] words = read().strip().split(" ", -1);
    if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(ProcessHandle::isAlive)
        .filter(p -> Duration.between(start, startOf(p)).abs().compareTo(TOLERANCE) < 0);
  }

  void delete() {
    Folder.delete(file);
  }

  private String read() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
