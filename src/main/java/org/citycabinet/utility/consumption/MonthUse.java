package org.citycabinet.utility.consumption;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What an address used in a month.
 *
 * @param month the month
 * @param amount in the unit of what is looked at; null where nothing is known
 * @param estimated whether a computed reading took part
 * @param yearBefore what the same month of the year before used; null where nothing is known
 */
public record MonthUse(YearMonth month, BigDecimal amount, boolean estimated, BigDecimal yearBefore)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether anything is known. */
  public boolean isKnown() {
    return amount != null;
  }
}
