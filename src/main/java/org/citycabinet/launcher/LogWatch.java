package org.citycabinet.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the logs of the parts from growing without end, and repeats them on the console where a
 * container's keeper reads them. The parts write to files of their own all the time, so that they
 * outlive a launcher that is killed.
 */
final class LogWatch {
  private static final long LARGEST = 20L * 1024 * 1024;

  private final List<Path> logs;
  private final OutputStream console;
  private final Map<Path, Long> told = new TreeMap<>();

  /**
   * Watches files.
   *
   * @param console where everything new is repeated, or a stream that forgets it
   */
  LogWatch(List<Path> logs, OutputStream console) {
    this.logs = logs;
    this.console = console;
  }

  /** Looks at every log once. */
  void look() {
    for (Path log : logs) {
      try {
        if (Files.exists(log)) {
          tell(log);
          cut(log);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void tell(Path log) throws IOException {
    long from = told.getOrDefault(log, 0L);
    long size = Files.size(log);
    if (size < from) {
      from = 0;
    }
    if (size > from) {
      try (FileChannel source = FileChannel.open(log, StandardOpenOption.READ)) {
        source.transferTo(from, size - from, Channels.newChannel(console));
      }
      console.flush();
    }
    told.put(log, size);
  }

  /** The writers append, so an emptied file goes on at its beginning. */
  private void cut(Path log) throws IOException {
    if (Files.size(log) > LARGEST) {
      Files.copy(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      Files.write(log, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      told.put(log, 0L);
    }
  }
}
