package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.util.Set;
import org.citycabinet.operator.Cell;

/** Windows for tests: they ask about more than twice and less than a quarter of the usual. */
public final class Windows {
  private Windows() {}

  public static ReadingWindow from(int opens, int closes, boolean nextMonth, boolean strict) {
    return new ReadingWindow(
        new Cell<>(Set.of()),
        new Cell<>(Set.of()),
        "c",
        opens,
        closes,
        nextMonth,
        strict,
        new BigDecimal("2"),
        new BigDecimal("4"));
  }
}
