package org.citycabinet.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables of one edition of an operator's terms, as they are written.
 *
 * @param operator the operator's code
 * @param inForceOn the first day on which the edition is in force
 * @param texts each table's text, by the table's name
 */
public record Folder(String operator, LocalDate inForceOn, SortedMap<String, String> texts) {
  private static final String ENDING = ".csv";

  /**
   * Reads {@code <operator>/<in-force date>/*.csv}.
   *
   * @throws BrokenTerms where the folder's name is no date
   */
  public static Folder read(Path folder) {
    var texts = new TreeMap<String, String>();
    for (Path file : children(folder, path -> path.toString().endsWith(ENDING))) {
      var name = file.getFileName().toString();
      texts.put(name.substring(0, name.length() - ENDING.length()), text(file));
    }
    return new Folder(folder.getParent().getFileName().toString(), date(folder), texts);
  }

  /** All editions below a folder of operators, in the order of their names. */
  public static List<Folder> readAll(Path root) {
    return children(root, Files::isDirectory).stream()
        .flatMap(operator -> children(operator, Files::isDirectory).stream())
        .map(Folder::read)
        .toList();
  }

  /** The names of its tables. */
  public List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /**
   * One of its tables.
   *
   * @throws BrokenTerms where there is none of that name
   */
  public Sheet sheet(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  private BrokenTerms missing(String name) {
    return new BrokenTerms(file(name), 1, "any", "a table");
  }

  /** One of its tables, if it has it. */
  public Optional<Sheet> find(String name) {
    return Optional.ofNullable(texts.get(name)).map(text -> new Sheet(this, file(name), text));
  }

  /**
   * One of its tables as it was taken in before, when it may have had fewer columns.
   *
   * @throws BrokenTerms where there is none of that name
   */
  Sheet kept(String name) {
    return findKept(name).orElseThrow(() -> missing(name));
  }

  /** The same, if it has it. */
  Optional<Sheet> findKept(String name) {
    return Optional.ofNullable(texts.get(name))
        .map(text -> new Sheet(this, file(name), text, true));
  }

  /** What identifies the content: SHA-256 over names and texts, in hexadecimal. */
  public String hash() {
    var all =
        texts.entrySet().stream()
            .map(table -> table.getKey() + '\0' + table.getValue() + '\0')
            .collect(Collectors.joining());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Refuses tables that no family reads, and reads all others and its country's. */
  void check(Map<String, Family<?>> families) {
    for (String name : names()) {
      var family = families.get(name);
      if (family == null) {
        throw new BrokenTerms(file(name), 1, "any", "a table out of " + families.keySet());
      }
      family.read(sheet(name));
    }
    var scheme = new Scheme(new UUID(0, 0), this);
    scheme.workingDays();
    if (!scheme.operator().code().equals(operator)) {
      throw new BrokenTerms(file(OperatorFamily.NAME), 2, "code", operator);
    }
  }

  private String file(String name) {
    return operator + "/" + inForceOn + "/" + name + ENDING;
  }

  private static LocalDate date(Path folder) {
    try {
      return LocalDate.parse(folder.getFileName().toString());
    } catch (DateTimeParseException e) {
      throw (BrokenTerms)
          new BrokenTerms(folder.toString(), 0, "name", "the date it is in force from, yyyy-mm-dd")
              .initCause(e);
    }
  }

  private static List<Path> children(Path folder, Predicate<Path> wanted) {
    try (var all = Files.list(folder)) {
      return all.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
