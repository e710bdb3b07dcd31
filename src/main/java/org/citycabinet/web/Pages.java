package org.citycabinet.web;

import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.words.Refused;

/**
 * Which part of a long list is shown.
 *
 * @param number of the page, from 1
 * @param all how many lines there are
 * @param size how many a page has
 */
public record Pages(int number, int all, int size) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * The page that an address asks for; past the end it is the last one.
   *
   * @param asked its number; null for the first
   * @throws Refused as missing, where it is no number of a page
   */
  public static Pages of(String asked, int all, int size) {
    int number = asked == null ? 1 : number(asked);
    int last = Math.max(1, (all + size - 1) / size);
    return new Pages(Math.min(number, last), all, size);
  }

  private static int number(String asked) {
    if (!asked.matches("[1-9]\\d{0,8}")) {
      throw Refused.missing("platform.error.missing");
    }
    return Integer.parseInt(asked);
  }

  /** How many pages there are, at least one. */
  public int count() {
    return Math.max(1, (all + size - 1) / size);
  }

  /** How many lines stand on the pages before. */
  public int skipped() {
    return (number - 1) * size;
  }

  /** Whether there is one before. */
  public boolean isPrevious() {
    return number > 1;
  }

  /** Whether there is one more. */
  public boolean isNext() {
    return number < count();
  }
}
