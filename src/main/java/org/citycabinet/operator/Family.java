package org.citycabinet.operator;

/**
 * A kind of table that a feature reads; the container finds all of them.
 *
 * @param <T> the table, read
 */
public interface Family<T> {

  /** The table's name; its file is called {@code <name>.csv}. */
  String name();

  /**
   * Reads a table.
   *
   * @throws BrokenTerms where it is not as expected
   */
  T read(Sheet sheet);
}
