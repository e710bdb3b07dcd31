package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * What the rules say about a reading before it is taken (LUD-18, LUD-20).
 *
 * @param value the reading
 * @param used what it would mean was used; empty for a meter's very first reading
 * @param usual what would be usual in as many days, where enough is known
 * @param farAbove whether it is far above the usual
 * @param suggestion the same digits with the decimal sign where it makes sense, where that is the
 *     likely mistake
 */
record Judgement(
    BigDecimal value,
    Optional<BigDecimal> used,
    Optional<BigDecimal> usual,
    boolean farAbove,
    Optional<BigDecimal> suggestion) {

  /**
   * Judges a reading against what the meter showed before.
   *
   * <p>The same number as before is fine: nothing was used.
   *
   * @param month the month that it counts for
   * @param today the day on which it is read
   * @throws Refused at the field {@code reading} where it is lower than the one before
   */
  static Judgement of(
      BigDecimal value, Series series, YearMonth month, LocalDate today, ReadingWindow window) {
    var before = series.before(month);
    if (before.isEmpty()) {
      return new Judgement(value, Optional.empty(), Optional.empty(), false, Optional.empty());
    }
    var previous = before.get();
    if (value.compareTo(previous.value()) < 0) {
      throw Refused.field("reading", "metering.refused.lower", previous.value());
    }
    var use = Series.use(previous, value, today);
    var earlier = series.usesBefore(month);
    var farAbove = use.isFarAbove(earlier, window.warnTimes());
    var suggestion =
        farAbove
            ? Use.withSignMoved(value, previous.value(), use.days(), earlier, window.warnTimes())
            : Optional.<BigDecimal>empty();
    return new Judgement(
        value, Optional.of(use.amount()), use.usual(earlier), farAbove, suggestion);
  }
}
