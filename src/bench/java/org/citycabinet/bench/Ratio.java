package org.citycabinet.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A median with the interval that holds it in 95 of 100 cases, by order statistics; in thousandths.
 */
public record Ratio(long median, long low, long high, int pairs) {

  /** Measures both in turn, first one first and then the other, so that drift strikes both. */
  public static Ratio of(LongSupplier ours, LongSupplier theirs, int pairs) {
    var thousandths = new ArrayList<Long>();
    for (int pair = 0; pair < pairs; pair++) {
      long first;
      long second;
      if (pair % 2 == 0) {
        first = ours.getAsLong();
        second = theirs.getAsLong();
      } else {
        second = theirs.getAsLong();
        first = ours.getAsLong();
      }
      thousandths.add(first * 1000 / second);
    }
    return of(thousandths);
  }

  /** A count that is the same each time has no interval. */
  public static Ratio exact(long ours, long theirs) {
    long thousandths = ours * 1000 / theirs;
    return new Ratio(thousandths, thousandths, thousandths, 1);
  }

  static Ratio of(List<Long> thousandths) {
    Collections.sort(thousandths);
    int count = thousandths.size();
    int spread = (int) Math.ceil(Math.sqrt(count));
    int low = Math.max(0, count / 2 - spread);
    int high = Math.min(count - 1, (count - 1) / 2 + spread);
    return new Ratio(
        thousandths.get(count / 2), thousandths.get(low), thousandths.get(high), count);
  }

  /** Such as {@code 1.12 (1.05 to 1.20, 10 pairs)}. */
  public String text() {
    return pairs == 1
        ? decimal(median)
        : "%s (%s to %s, %d pairs)".formatted(decimal(median), decimal(low), decimal(high), pairs);
  }

  static String decimal(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).setScale(2, RoundingMode.HALF_UP).toString();
  }
}
