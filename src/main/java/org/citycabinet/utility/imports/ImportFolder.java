package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Settings;

/**
 * The folder {@code CABINET_IMPORTS}: other programs leave files in {@code <operator>/}, named by
 * their kind, such as {@code readings-2026-11.csv}. What was put in line is moved to {@code taken},
 * what is no such file to {@code refused}.
 */
@ApplicationScoped
class ImportFolder {
  /** A file that was written to so lately may not be whole yet. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  @Inject Settings settings;
  @Inject Operators operators;
  @Inject @RealTime Clock clock;

  /**
   * A file in the folder.
   *
   * @param operator whose
   * @param kind what it is about
   * @param path where it lies
   */
  record Found(Operator operator, ImportKind kind, Path path) {
    String name() {
      return path.getFileName().toString();
    }
  }

  /** The files that are whole, in the order in which they are to be taken. */
  List<Found> files() {
    return settings
        .find("CABINET_IMPORTS")
        .map(Path::of)
        .map(root -> operators.all().stream().flatMap(each -> files(root, each)).toList())
        .orElse(List.of());
  }

  private Stream<Found> files(Path root, Operator operator) {
    var folder = root.resolve(operator.code());
    // What cannot be moved on would come again and again.
    if (operator.trade() != Operator.Trade.UTILITY
        || !Files.isDirectory(folder)
        || !Files.isWritable(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.filter(this::isSettled).toList().stream()
          .flatMap(file -> found(operator, file).stream())
          .sorted(Comparator.comparing(Found::kind).thenComparing(Found::name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Found> found(Operator operator, Path file) {
    return ImportKind.ofFile(file.getFileName().toString())
        .map(kind -> new Found(operator, kind, file));
  }

  private boolean isSettled(Path file) {
    try {
      var changedAt = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.isReadable(file)
          && changedAt.isBefore(clock.instant().minus(SETTLED));
    } catch (IOException e) {
      // Another node moved it on.
      return false;
    }
  }

  /** Moves a file on; the identifier before its name tells two of one name apart. */
  void move(Found file, String to, UUID id) {
    var folder = file.path().resolveSibling(to);
    try {
      Files.createDirectories(folder);
      Files.move(file.path(), folder.resolve(id + "-" + file.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
