package org.citycabinet.operator;

/** A table of terms cannot be read; says where and what was expected there. */
public final class BrokenTerms extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file, with its operator and date
   * @param line the line in it, counted from 1
   * @param column the column's name
   * @param expected what should stand there
   */
  BrokenTerms(String file, long line, String column, String expected) {
    super("%s, line %d, column %s: expected %s".formatted(file, line, column, expected));
  }
}
