package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;

/**
 * When an operator takes readings, and how it looks at them: one row of {@code reading-window.csv}.
 *
 * @param kinds the meters that the row is about
 * @param houses the addresses of the houses that the row is about
 * @param clause the clause of the operator's terms that says so
 * @param opensDay the day of the month from which readings are taken; in a shorter month its last
 * @param closesDay the last day on which they are taken; in a shorter month its last
 * @param closesNextMonth whether that last day lies in the month after
 * @param strict whether nothing is taken outside; otherwise it counts for the month that opens next
 * @param warnTimes a daily use above so many times the usual is asked about (LUD-20)
 * @param lowTimes a daily use below one so-manieth of the usual is asked about
 */
public record ReadingWindow(
    Cell<ServiceKind> kinds,
    Cell<String> houses,
    String clause,
    int opensDay,
    int closesDay,
    boolean closesNextMonth,
    boolean strict,
    BigDecimal warnTimes,
    BigDecimal lowTimes)
    implements Rule<ReadingWindow.Case> {

  public ReadingWindow {
    if (!closesNextMonth && closesDay < opensDay) {
      throw new IllegalArgumentException("closes before it opens");
    }
  }

  /**
   * What a window is asked for.
   *
   * @param kind what the meter measures
   * @param house the address of the house, such as {@code Parauga iela 12, Ludza}
   */
  record Case(ServiceKind kind, String house) {}

  @Override
  public boolean covers(Case asked) {
    return kinds.covers(asked.kind()) && houses.covers(asked.house());
  }

  /**
   * The days on which readings for one month are taken.
   *
   * @param month the month that the readings count for
   * @param from the first day
   * @param until the last day, itself included
   */
  public record Opening(YearMonth month, LocalDate from, LocalDate until) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** The opening in which that day lies, if it lies in one (LUD-16). */
  public Optional<Opening> on(LocalDate day) {
    var month = YearMonth.from(day);
    return Stream.of(month, month.minusMonths(1))
        .map(this::of)
        .filter(opening -> opening.covers(day))
        .findFirst();
  }

  /**
   * The opening for which a reading given on that day counts: the one that is open or, unless the
   * window is strict, the next.
   */
  public Optional<Opening> taking(LocalDate day) {
    return on(day).or(() -> strict ? Optional.empty() : Optional.of(after(day)));
  }

  /** The opening that begins next after that day (LUD-19). */
  public Opening after(LocalDate day) {
    var thisMonth = of(YearMonth.from(day));
    return thisMonth.from().isAfter(day) ? thisMonth : of(thisMonth.month().plusMonths(1));
  }

  /** The opening for that month. */
  public Opening of(YearMonth month) {
    var closing = closesNextMonth ? month.plusMonths(1) : month;
    return new Opening(month, dayOf(month, opensDay), dayOf(closing, closesDay));
  }

  private static LocalDate dayOf(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
