package org.citycabinet.utility.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.citycabinet.utility.metering.Doubt;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.Series;
import org.citycabinet.utility.metering.Use;

/**
 * Against what a reading is measured.
 *
 * @param series what the register showed before
 * @param month the month that the reading counts for
 * @param readOn the day on which it was read
 * @param window how the operator looks at it
 */
record Yardstick(Series series, YearMonth month, LocalDate readOn, ReadingWindow window) {

  /** A register this full or fuller may go past its highest number within a month. */
  private static final BigDecimal NEARLY_ROUND = new BigDecimal("0.1");

  Optional<Series.Point> previous() {
    return series.before(month);
  }

  /** What the reading would mean was used; empty for a register's very first reading. */
  Optional<Use> use(Reading.Shown shown) {
    return previous().map(earlier -> Series.use(series.dial(), earlier, point(shown)));
  }

  /** What would be usual in as many days. */
  Optional<BigDecimal> usual(Reading.Shown shown) {
    return use(shown).flatMap(use -> use.usual(series.usesBefore(month)));
  }

  /** Why the giver is asked whether it is right; empty where nothing is odd. */
  Optional<Doubt> doubt(Reading.Shown shown) {
    return isLower(shown)
        ? Optional.of(Doubt.LOWER)
        : use(shown).flatMap(use -> use.doubt(series.usesBefore(month), window));
  }

  /** Whether enough is known to say that the number is just what was to be expected. */
  boolean isPlausible(BigDecimal value) {
    var shown = new Reading.Shown(value, false);
    return usual(shown).isPresent() && doubt(shown).isEmpty();
  }

  /** Whether the register may have gone past its highest number on the way to this one. */
  boolean mayHaveRolledOver(BigDecimal value) {
    var rolled = new Reading.Shown(value, true);
    var most = series.dial().capacity().multiply(NEARLY_ROUND);
    return isLower(new Reading.Shown(value, false))
        && previous()
            .filter(p -> value.add(capacity()).subtract(p.value()).compareTo(most) <= 0)
            .isPresent()
        && doubt(rolled).isEmpty();
  }

  private BigDecimal capacity() {
    return series.dial().capacity();
  }

  private boolean isLower(Reading.Shown shown) {
    return !shown.rolledOver()
        && previous().filter(earlier -> shown.value().compareTo(earlier.value()) < 0).isPresent();
  }

  private Series.Point point(Reading.Shown shown) {
    return new Series.Point(month, readOn, shown.value(), ReadingQuality.VALID, shown.rolledOver());
  }
}
