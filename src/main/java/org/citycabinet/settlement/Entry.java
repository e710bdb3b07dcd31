package org.citycabinet.settlement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a day's report.
 *
 * @param key what it is about
 * @param times how many transactions, or how many were sold
 * @param first in cents: gained; the price of what was sold
 * @param second in cents: lost, as 0 or less; the commission of what was sold
 */
record Entry(Key key, long times, long first, long second) {
  /** In the column of an edition where there is none. */
  static final UUID NO_EDITION = new UUID(0, 0);

  /** Which part of the report it belongs to. */
  enum Part {
    /** An event on a kind of account. */
    LEDGER,
    /** A product through a channel. */
    SALE
  }

  /**
   * What a line is about.
   *
   * @param bookedOn the day on which it was booked; before the report's, where it came late
   * @param part the part of the report
   * @param name the event, or the product's code
   * @param detail the kind of account, or the channel
   * @param edition the edition that a product was sold under
   */
  record Key(LocalDate bookedOn, Part part, String name, String detail, UUID edition) {}

  /** What is left of it when that was told before. */
  Entry less(Entry told) {
    return new Entry(key, times - told.times, first - told.first, second - told.second);
  }

  boolean isNothing() {
    return times == 0 && first == 0 && second == 0;
  }

  /** What it changes in all. */
  long net() {
    return first + second;
  }
}
