package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** What a household of the demonstration data uses: more in summer, never quite the same. */
public final class DemoUse {

  /** Per cent of the yearly mean, January first. */
  private static final int[] SEASON = {94, 90, 96, 99, 104, 110, 116, 112, 102, 97, 92, 96};

  private static final int SWING = 13;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private DemoUse() {}

  /**
   * What is used in a month.
   *
   * @param meter the meter's number, so that no two use alike
   * @param mean what is used in a mean month
   * @param decimals the decimals of the result
   */
  public static BigDecimal of(String meter, BigDecimal mean, YearMonth month, int decimals) {
    var swing = Math.floorMod((meter + month).hashCode(), SWING) - SWING / 2;
    var percent = SEASON[month.getMonthValue() - 1] + swing;
    return mean.multiply(BigDecimal.valueOf(percent))
        .divide(HUNDRED, decimals, RoundingMode.HALF_UP);
  }
}
