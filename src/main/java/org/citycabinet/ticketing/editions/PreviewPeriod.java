package org.citycabinet.ticketing.editions;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which time a preview looks at. */
public enum PreviewPeriod {
  /** The last calendar month that is over. */
  LAST_MONTH {
    @Override
    LocalDate first(LocalDate today) {
      return YearMonth.from(today).minusMonths(1).atDay(1);
    }

    @Override
    LocalDate last(LocalDate today) {
      return YearMonth.from(today).minusMonths(1).atEndOfMonth();
    }
  },
  /** The 30 days before this one. */
  LAST_30_DAYS {
    @Override
    LocalDate first(LocalDate today) {
      return today.minusDays(DAYS);
    }

    @Override
    LocalDate last(LocalDate today) {
      return today.minusDays(1);
    }
  };

  private static final int DAYS = 30;

  /** Its first day. */
  abstract LocalDate first(LocalDate today);

  /** Its last day. */
  abstract LocalDate last(LocalDate today);
}
