package org.citycabinet.utility.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.citycabinet.utility.metering.Use;

/**
 * A sign that something may be running away: the two newest months each used half as much again as
 * is usual, and at least one whole unit more.
 *
 * @param extraDaily how much more a day than usual, in the register's unit, to three decimals
 */
public record Leak(BigDecimal extraDaily) {

  private static final int LATEST = 2;
  private static final BigDecimal TIMES = new BigDecimal("1.5");
  private static final BigDecimal LITRES = new BigDecimal("1000");
  private static final BigDecimal HOURS = new BigDecimal("24");

  /**
   * Looks for it.
   *
   * @param uses read uses, oldest first, none computed
   */
  static Optional<Leak> in(List<Use> uses) {
    if (uses.size() <= LATEST) {
      return Optional.empty();
    }
    var earlier = uses.subList(0, uses.size() - LATEST);
    var latest = uses.subList(uses.size() - LATEST, uses.size());
    return latest.stream().allMatch(use -> isHigh(use, earlier))
        ? Optional.of(new Leak(extraDaily(latest, earlier)))
        : Optional.empty();
  }

  /** How many litres an hour that is, where the unit is m³. */
  public BigDecimal litresHourly() {
    return extraDaily.multiply(LITRES).divide(HOURS, 0, RoundingMode.HALF_UP);
  }

  private static boolean isHigh(Use use, List<Use> earlier) {
    return use.usual(earlier)
        .filter(usual -> use.amount().compareTo(usual.multiply(TIMES)) > 0)
        .filter(usual -> use.amount().subtract(usual).compareTo(BigDecimal.ONE) >= 0)
        .isPresent();
  }

  private static BigDecimal extraDaily(List<Use> latest, List<Use> earlier) {
    var both =
        new Use(
            latest.stream().map(Use::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
            latest.stream().mapToLong(Use::days).sum());
    return both.amount()
        .subtract(both.usual(earlier).orElseThrow())
        .divide(BigDecimal.valueOf(both.days()), 3, RoundingMode.HALF_UP);
  }
}
