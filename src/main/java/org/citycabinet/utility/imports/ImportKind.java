package org.citycabinet.utility.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is about, in the order in which a new operator's files are taken. */
public enum ImportKind {
  /** Contracts at addresses. */
  ADDRESSES,
  /** Accounts of those who see an address. */
  CUSTOMERS,
  /** Meters at addresses. */
  METERS,
  /** What meters showed. */
  READINGS,
  /** Invoices with their lines. */
  INVOICES;

  /** The staff that may hand such a file over. */
  List<String> roles() {
    return this == CUSTOMERS
        ? List.of("CLERK", "ADMINISTRATOR")
        : List.of("CLERK", "BILLING_CLERK", "ADMINISTRATOR");
  }

  /** Its name in file names and addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a file's name begins with, such as {@code readings-2026-11.csv}. */
  static Optional<ImportKind> ofFile(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> small.startsWith(kind.word()) && small.endsWith(".csv"))
        .findFirst();
  }

  /** The kind of that name. */
  static Optional<ImportKind> ofWord(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
