package org.citycabinet.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mails that were taken, one file for each recipient, newest first. A file's name is its id.
 */
final class Mailbox {
  private static final String SUFFIX = ".eml";
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path folder;
  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();

  Mailbox(Path folder, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
  }

  /** Keeps the mail as this recipient got it; it is whole on the disk before the sender is told. */
  void keep(MimeMessage message, String recipient) throws MessagingException {
    var id = "%d-%05d".formatted(clock.millis(), count.incrementAndGet());
    try {
      var half = Files.createTempFile(folder, id, ".part");
      try (var out = Files.newOutputStream(half)) {
        out.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.US_ASCII));
        message.writeTo(out);
      }
      Files.move(half, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<StoredMail> all() throws IOException {
    return files().stream().flatMap(file -> read(file).stream()).toList();
  }

  Optional<StoredMail> find(String id) throws IOException {
    return id.matches("[0-9-]+") ? read(folder.resolve(id + SUFFIX)) : Optional.empty();
  }

  void clear() throws IOException {
    for (var file : files()) {
      Files.deleteIfExists(file);
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    }
  }

  private static Optional<StoredMail> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      var id = file.getFileName().toString().replace(SUFFIX, "");
      return Optional.of(StoredMail.of(id, new MimeMessage(SESSION, in)));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }
}
