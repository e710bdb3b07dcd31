package org.citycabinet.utility.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * One month of a building's balance.
 *
 * @param month the month
 * @param dwellings what the meters of the dwellings used together; null where none was read
 * @param read how many of them were read or computed
 * @param house what the building's meter counted; null where there is none, or it was not read
 * @param estimated whether a computed reading took part
 */
public record BalanceMonth(
    YearMonth month, BigDecimal dwellings, int read, BigDecimal house, boolean estimated) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What the building's meter counted beyond the dwellings; below 0 where they used more. */
  public BigDecimal difference() {
    return isComplete() ? house.subtract(dwellings) : null;
  }

  /** The same in per cent of what the building's meter counted, to one decimal. */
  public BigDecimal percent() {
    return isComplete() && house.signum() != 0
        ? difference().multiply(HUNDRED).divide(house, 1, RoundingMode.HALF_UP)
        : null;
  }

  private boolean isComplete() {
    return dwellings != null && house != null;
  }
}
