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
record Use(BigDecimal amount, long days) {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final int ENOUGH = 3;
  private static final int LONGEST_SHIFT = 4;

  Use {
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
  Optional<BigDecimal> usual(List<Use> earlier) {
    if (earlier.size() < ENOUGH) {
      return Optional.empty();
    }
    var sorted = earlier.stream().map(Use::daily).sorted().toList();
    var middle = sorted.get(sorted.size() / 2);
    var median =
        sorted.size() % 2 == 1
            ? middle
            : middle.add(sorted.get(sorted.size() / 2 - 1)).divide(BigDecimal.valueOf(2), EXACT);
    return Optional.of(
        median.multiply(BigDecimal.valueOf(days)).setScale(amount.scale(), RoundingMode.HALF_UP));
  }

  /**
   * Whether it is far above the usual: more than so many times as much, and by at least one whole
   * unit, so that a household that used nearly nothing is not asked about a glass of water
   * (LUD-20).
   */
  boolean isFarAbove(List<Use> earlier, BigDecimal times) {
    return usual(earlier)
        .filter(usual -> amount.compareTo(usual.multiply(times)) > 0)
        .filter(usual -> amount.subtract(usual).compareTo(BigDecimal.ONE) >= 0)
        .isPresent();
  }

  /**
   * What the typed number would be with its decimal sign further left, where that makes the use
   * plausible: the commonest mistake of all.
   *
   * @param typed the number that was typed
   * @param previous the reading before, in the same unit
   */
  static Optional<BigDecimal> withSignMoved(
      BigDecimal typed, BigDecimal previous, long days, List<Use> earlier, BigDecimal times) {
    for (var places = 1; places <= LONGEST_SHIFT; places++) {
      var moved = typed.movePointLeft(places).setScale(typed.scale(), RoundingMode.HALF_UP);
      if (moved.compareTo(previous) < 0) {
        return Optional.empty();
      }
      if (!new Use(moved.subtract(previous), days).isFarAbove(earlier, times)) {
        return Optional.of(moved);
      }
    }
    return Optional.empty();
  }
}
