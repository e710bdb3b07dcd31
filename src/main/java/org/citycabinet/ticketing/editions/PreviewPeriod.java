package org.citycabinet.ticketing.editions;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which time a preview looks at. */
public enum PreviewPeriod {
  /** The last calendar month that is over. */
  LAST_MONTH,
  /** The 30 days before this one. */
  LAST_30_DAYS;

  private static final int DAYS = 30;

  /** Its first day. */
  LocalDate first(LocalDate today) {
    return switch (this) {
      case LAST_MONTH -> YearMonth.from(today).minusMonths(1).atDay(1);
      case LAST_30_DAYS -> today.minusDays(DAYS);
    };
  }

  /** Its last day. */
  LocalDate last(LocalDate today) {
    return switch (this) {
      case LAST_MONTH -> YearMonth.from(today).minusMonths(1).atEndOfMonth();
      case LAST_30_DAYS -> today.minusDays(1);
    };
  }
}
