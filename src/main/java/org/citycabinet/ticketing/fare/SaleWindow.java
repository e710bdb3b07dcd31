package org.citycabinet.ticketing.fare;

import java.time.LocalDate;
import java.util.stream.IntStream;

/** On which days something is sold. */
public sealed interface SaleWindow {

  /** Whether it is sold on that day. */
  boolean isOpen(LocalDate day);

  /** The first day, that one or later, on which it is sold. */
  default LocalDate opensOn(LocalDate day) {
    return IntStream.range(0, 31)
        .mapToObj(day::plusDays)
        .filter(this::isOpen)
        .findFirst()
        .orElseThrow();
  }

  /** On every day. */
  record Always() implements SaleWindow {
    @Override
    public boolean isOpen(LocalDate day) {
      return true;
    }
  }

  /** From one day of the month to one of the next, both included (VEN-21). */
  record AroundMonthStart(int fromDay, int toDay) implements SaleWindow {

    /** Refuses days that not every month has, and a window without a gap. */
    public AroundMonthStart {
      if (toDay < 1 || toDay >= fromDay || fromDay > 28) {
        throw new IllegalArgumentException(fromDay + " to " + toDay);
      }
    }

    @Override
    public boolean isOpen(LocalDate day) {
      return day.getDayOfMonth() >= fromDay || day.getDayOfMonth() <= toDay;
    }
  }

  /**
   * Reads {@code ALWAYS} or {@code CALENDAR_MONTH 20 10}: from the 20th before to the 10th.
   *
   * @throws RuntimeException where the text is no such window
   */
  static SaleWindow parse(String text) {
    var words = text.split(" ", -1);
    return switch (words[0]) {
      case "ALWAYS" -> new Always();
      case "CALENDAR_MONTH" ->
          new AroundMonthStart(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      default -> throw new IllegalArgumentException(text);
    };
  }
}
