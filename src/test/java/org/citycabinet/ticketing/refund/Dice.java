package org.citycabinet.ticketing.refund;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Chance, with a liking for the days and moments at which calendars go wrong. */
final class Dice {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final int FIRST_YEAR = 2023;
  private static final int YEARS = 7;

  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** A number from the first to the last. */
  int from(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  Optional<Boolean> maybeYes() {
    return maybe(random.nextBoolean());
  }

  /** Some of them, seldom none. */
  <T extends Comparable<T>> Set<T> some(List<T> values) {
    var chosen = new TreeSet<T>();
    for (int picks = from(1, values.size()); picks > 0; picks--) {
      chosen.add(of(values));
    }
    return chosen;
  }

  /** All or some of them; none stands for all. */
  <T extends Comparable<T>> Set<T> anyOf(List<T> values) {
    return oneIn(2) ? Set.of() : some(values);
  }

  /** A moment of some day: its first, the last one before it, in the night, or any. */
  Instant moment(SlowCalendar calendar) {
    return momentOf(day(), calendar);
  }

  /** That moment or one after it, at most some 500 days. */
  Instant after(Instant moment, SlowCalendar calendar) {
    var reach = of(List.of(1L, 2 * HOUR, 2 * DAY, 10 * DAY, 40 * DAY, 130 * DAY, 500 * DAY));
    var later = moment.plusSeconds((long) (random.nextDouble() * reach));
    var moved = oneIn(3) ? momentOf(calendar.day(later), calendar) : later;
    return moved.isBefore(moment) ? moment : moved;
  }

  /** That moment, the last one before it or one a little later. */
  Instant around(Instant edge) {
    return of(List.of(edge.minusNanos(1), edge, edge.plusNanos(1), edge.plusSeconds(1)));
  }

  private Instant momentOf(LocalDate day, SlowCalendar calendar) {
    var midnight = calendar.begin(day);
    return switch (from(0, 4)) {
      case 0 -> midnight;
      case 1 -> midnight.minusNanos(1);
      case 2 -> midnight.plusSeconds(from(0, 5 * (int) HOUR));
      case 3 -> midnight.plusSeconds(60L * from(0, 1_439));
      default -> midnight.plusSeconds(from(0, (int) DAY)).plusNanos(from(0, 999_999_999));
    };
  }

  private LocalDate day() {
    var year = from(FIRST_YEAR, FIRST_YEAR + YEARS - 1);
    var month = LocalDate.of(year, from(1, 12), 1);
    return switch (from(0, 5)) {
      case 0 -> month.with(TemporalAdjusters.lastDayOfMonth());
      case 1 -> LocalDate.of(year, Month.FEBRUARY, 28).plusDays(from(0, 1));
      case 2 -> lastSunday(year, of(List.of(Month.MARCH, Month.OCTOBER))).plusDays(from(-1, 1));
      case 3 -> month.plusDays(from(0, 1));
      default -> month.plusDays(from(0, 30));
    };
  }

  /** Clocks are put forward or back then. */
  private static LocalDate lastSunday(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }

  /** So many things, each made by chance. */
  static <T> List<T> times(int count, IntFunction<T> make) {
    var made = new ArrayList<T>();
    for (int number = 1; number <= count; number++) {
      made.add(make.apply(number));
    }
    return made;
  }
}
