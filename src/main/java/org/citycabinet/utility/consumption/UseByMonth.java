package org.citycabinet.utility.consumption;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citycabinet.utility.metering.Series;

/**
 * What several registers together used, month by month.
 *
 * @param months each month of which anything is known
 */
record UseByMonth(SortedMap<YearMonth, Sum> months) {

  private static final int MONTHS = 13;
  private static final int YEAR = 12;

  /**
   * One month, all meters.
   *
   * @param amount in their unit
   * @param estimated whether any of it was computed
   */
  record Sum(BigDecimal amount, boolean estimated) {

    Sum plus(Sum other) {
      return new Sum(amount.add(other.amount), estimated || other.estimated);
    }
  }

  /** Adds up the meters. */
  static UseByMonth of(List<Series> meters) {
    var sums = new TreeMap<YearMonth, Sum>();
    meters.stream()
        .flatMap(series -> series.months().stream())
        .forEach(
            month ->
                sums.merge(
                    month.month(), new Sum(month.use().amount(), month.estimated()), Sum::plus));
    return new UseByMonth(sums);
  }

  /** What that month used, if it is known. */
  Optional<BigDecimal> amountOf(YearMonth month) {
    return Optional.ofNullable(months.get(month)).map(Sum::amount);
  }

  /** The thirteen months up to the newest known one, oldest first; none where nothing is known. */
  List<MonthUse> thirteenMonths() {
    if (months.isEmpty()) {
      return List.of();
    }
    var first = months.lastKey().minusMonths(MONTHS - 1L);
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(MONTHS)
        .map(this::use)
        .toList();
  }

  private MonthUse use(YearMonth month) {
    var sum = Optional.ofNullable(months.get(month));
    return new MonthUse(
        month,
        sum.map(Sum::amount).orElse(null),
        sum.map(Sum::estimated).orElse(false),
        Optional.ofNullable(months.get(month.minusMonths(YEAR))).map(Sum::amount).orElse(null));
  }
}
