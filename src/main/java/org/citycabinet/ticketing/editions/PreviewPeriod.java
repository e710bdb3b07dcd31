package org.citycabinet.ticketing.editions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

/** Which time a preview looks at. */
public enum PreviewPeriod {
  /** The last calendar month that is over. */
  LAST_MONTH(
      today -> YearMonth.from(today).minusMonths(1).atDay(1),
      today -> YearMonth.from(today).minusMonths(1).atEndOfMonth()),
  /** The 30 days before this one. */
  LAST_30_DAYS(today -> today.minusDays(30), today -> today.minusDays(1));

  private final UnaryOperator<LocalDate> first;
  private final UnaryOperator<LocalDate> last;

  PreviewPeriod(UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> last) {
    this.first = first;
    this.last = last;
  }

  /** Its first day. */
  LocalDate first(LocalDate today) {
    return first.apply(today);
  }

  /** Its last day. */
  LocalDate last(LocalDate today) {
    return last.apply(today);
  }
}
