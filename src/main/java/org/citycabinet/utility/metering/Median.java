package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The middle of some figures: one wild figure does not move it. */
public final class Median {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Median() {}

  /** The middle, exact to sixteen digits; of an even number the mean of the two in the middle. */
  static BigDecimal of(List<BigDecimal> figures) {
    var sorted = figures.stream().sorted().toList();
    var middle = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1
        ? middle
        : middle.add(sorted.get(sorted.size() / 2 - 1)).divide(TWO, MathContext.DECIMAL64);
  }

  /** The middle, rounded half-up to so many decimals. */
  public static BigDecimal of(List<BigDecimal> figures, int decimals) {
    return of(figures).setScale(decimals, RoundingMode.HALF_UP);
  }
}
