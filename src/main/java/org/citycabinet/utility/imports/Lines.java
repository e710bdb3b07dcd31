package org.citycabinet.utility.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * The lines of a file, one after the other, whichever way they end. Of a line that is longer than
 * any may be the beginning is kept, so that no file fills the memory.
 */
final class Lines implements Closeable {
  static final int LONGEST = 10_000;
  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private int next;
  private long number;

  Lines(Reader reader) {
    this.reader = reader;
    this.next = read();
    if (next == BYTE_ORDER_MARK) {
      next = read();
    }
  }

  /**
   * The next line without its end, at most {@value #LONGEST} + 1 characters; null after the last.
   */
  String next() {
    if (next == END) {
      return null;
    }
    var line = new StringBuilder();
    while (next != END && next != '\n' && next != '\r') {
      if (line.length() <= LONGEST) {
        line.append((char) next);
      }
      next = read();
    }
    passEnd();
    number++;
    return line.toString();
  }

  private void passEnd() {
    boolean isReturn = next == '\r';
    if (next != END) {
      next = read();
    }
    if (isReturn && next == '\n') {
      next = read();
    }
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  private int read() {
    try {
      return reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
