package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A register's valid readings, oldest first, and what they say about each other.
 *
 * @param dial how the register counts
 * @param points the newest version of each month
 */
public record Series(Dial dial, List<Point> points) {

  /** How many uses back the usual is looked for: one year, so that every season counts. */
  private static final int LOOKED_BACK = 12;

  public Series {
    points = points.stream().sorted(Comparator.comparing(Point::month)).toList();
  }

  /**
   * One reading, plain.
   *
   * @param month the month it counts for
   * @param readOn the day on which it was read
   * @param value what the register showed
   * @param quality how far it can be trusted
   * @param rolledOver whether the register went past its highest number since the reading before
   */
  public record Point(
      YearMonth month,
      LocalDate readOn,
      BigDecimal value,
      ReadingQuality quality,
      boolean rolledOver) {

    boolean isEstimated() {
      return quality == ReadingQuality.ESTIMATED;
    }
  }

  /**
   * What one month used.
   *
   * @param month the month
   * @param use what and in how many days
   * @param estimated whether its own reading is computed
   * @param exact whether neither its own nor the reading before is computed
   */
  public record Month(YearMonth month, Use use, boolean estimated, boolean exact) {}

  /** The newest reading before that month: against it the month's use is measured. */
  public Optional<Point> before(YearMonth month) {
    return points.stream().filter(point -> point.month().isBefore(month)).reduce((a, b) -> b);
  }

  /** What stands for that month. */
  public Optional<Point> of(YearMonth month) {
    return points.stream().filter(point -> point.month().equals(month)).findFirst();
  }

  /** What each month used, oldest first; the first reading has nothing to be measured against. */
  public List<Month> months() {
    var months = new ArrayList<Month>();
    for (var i = 1; i < points.size(); i++) {
      months.add(month(points.get(i - 1), points.get(i)));
    }
    return List.copyOf(months);
  }

  /** The uses by which a new one for that month is judged: a year of read ones, none computed. */
  public List<Use> usesBefore(YearMonth month) {
    var known = uses(months().stream().filter(each -> each.month().isBefore(month)));
    return known.subList(Math.max(0, known.size() - LOOKED_BACK), known.size());
  }

  /** All uses that were read and not computed, oldest first. */
  public List<Use> uses() {
    return uses(months().stream());
  }

  private static List<Use> uses(Stream<Month> months) {
    return months.filter(Month::exact).map(Month::use).toList();
  }

  private Month month(Point earlier, Point later) {
    var estimated = later.isEstimated();
    return new Month(
        later.month(), use(dial, earlier, later), estimated, !estimated && !earlier.isEstimated());
  }

  /** What was used from one reading to a later one. */
  public static Use use(Dial dial, Point earlier, Point later) {
    var days = Math.max(1, ChronoUnit.DAYS.between(earlier.readOn(), later.readOn()));
    var used =
        later.rolledOver()
            ? dial.usedRoundTheClock(earlier.value(), later.value())
            : dial.used(earlier.value(), later.value());
    return new Use(used, days);
  }
}
