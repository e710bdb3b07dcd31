package org.citycabinet.utility.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.citycabinet.utility.metering.Median;

/**
 * What the other dwellings of a building used in a month.
 *
 * @param month the month
 * @param own what the dwelling itself used
 * @param median what half of the others stayed below, to one decimal
 * @param dwellings how many others are compared with
 */
public record Neighbours(YearMonth month, BigDecimal own, BigDecimal median, int dwellings) {

  /** With fewer others than these nothing is told: it could be guessed who they are. */
  static final int FEWEST = 5;

  /**
   * Compares, unless so few are known that somebody could be recognised.
   *
   * @param others what each other dwelling used in that month
   */
  static Optional<Neighbours> of(YearMonth month, BigDecimal own, List<BigDecimal> others) {
    return others.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Neighbours(month, own, Median.of(others, 1), others.size()));
  }

  /** Which of the three it is: {@code MORE}, {@code LESS} or {@code SAME}, at one decimal. */
  public String comparison() {
    var sign = own.setScale(1, RoundingMode.HALF_UP).compareTo(median);
    return sign > 0 ? "MORE" : sign < 0 ? "LESS" : "SAME";
  }
}
