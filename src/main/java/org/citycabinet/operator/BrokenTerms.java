package org.citycabinet.operator;

/** A table of terms cannot be read; says where and what was expected there. */
public final class BrokenTerms extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;
  private final String column;
  private final String expected;

  /**
   * @param file the file, with its operator and date
   * @param line the line in it, counted from 1
   * @param column the column's name
   * @param expected what should stand there
   */
  BrokenTerms(String file, long line, String column, String expected) {
    super("%s, line %d, column %s: expected %s".formatted(file, line, column, expected));
    this.file = file;
    this.line = line;
    this.column = column;
    this.expected = expected;
  }

  /** The file, with its operator and date. */
  public String file() {
    return file;
  }

  /** The line in it, counted from 1; 0 where the whole file or its name is at fault. */
  public long line() {
    return line;
  }

  /** The column's name. */
  public String column() {
    return column;
  }

  /** What should stand there, and what does. */
  public String expected() {
    return expected;
  }
}
