package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What was used between two readings.
 *
 * @param amount in the meter's unit, never negative
 * @param days how many days it took, at least one
 */
public record Use(BigDecimal amount, long days) {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final int ENOUGH = 3;

  public Use {
    if (amount.signum() < 0 || days < 1) {
      throw new IllegalArgumentException(amount + " in " + days + " days");
    }
  }

  private BigDecimal daily() {
    return amount.divide(BigDecimal.valueOf(days), EXACT);
  }

  /**
   * What would be usual for as many days, by the median of earlier daily uses.
   *
   * <p>By the day, so that 40 days since the last reading are no anomaly; by the median, so that
   * one mistake of the past does not move it. None where fewer than three uses are known.
   */
  public Optional<BigDecimal> usual(List<Use> earlier) {
    if (earlier.size() < ENOUGH) {
      return Optional.empty();
    }
    var median = Median.of(earlier.stream().map(Use::daily).toList());
    return Optional.of(
        median.multiply(BigDecimal.valueOf(days)).setScale(amount.scale(), RoundingMode.HALF_UP));
  }

  /**
   * Why it is asked about, if it is: by the operator's measure above or below the usual, and by at
   * least one whole unit, so that a household that uses nearly nothing is not asked about a glass
   * of water (LUD-20).
   */
  public Optional<Doubt> doubt(List<Use> earlier, ReadingWindow window) {
    return usual(earlier)
        .filter(usual -> amount.subtract(usual).abs().compareTo(BigDecimal.ONE) >= 0)
        .flatMap(usual -> doubt(usual, window));
  }

  private Optional<Doubt> doubt(BigDecimal usual, ReadingWindow window) {
    if (amount.signum() == 0) {
      return Optional.of(Doubt.ZERO);
    }
    if (amount.compareTo(usual.multiply(window.warnTimes())) > 0) {
      return Optional.of(Doubt.HIGH);
    }
    return amount.multiply(window.lowTimes()).compareTo(usual) < 0
        ? Optional.of(Doubt.LOW)
        : Optional.empty();
  }
}
