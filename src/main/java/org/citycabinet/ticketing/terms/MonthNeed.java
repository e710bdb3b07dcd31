package org.citycabinet.ticketing.terms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.operator.Scheme;
import org.citycabinet.operator.WorkingDays;
import org.citycabinet.ticketing.plan.Departure;
import org.citycabinet.ticketing.plan.MonthTravel;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * How somebody travels in a month.
 *
 * @param month which month
 * @param trips how many trips, 1 to {@value #MOST}
 * @param days on which days
 * @param medium what carries the tickets
 * @param concession the traveller's category, if any
 * @param route the route travelled on; empty where that makes no difference
 */
record MonthNeed(
    YearMonth month,
    int trips,
    Days days,
    MediumKind medium,
    Optional<String> concession,
    String route) {
  static final int MOST = 400;

  private static final LocalTime FIRST = LocalTime.of(8, 0);
  private static final LocalTime LAST = LocalTime.of(17, 0);

  /** On which days somebody travels. */
  enum Days {
    /** Every day. */
    ALL {
      @Override
      boolean has(LocalDate day, WorkingDays calendar) {
        return true;
      }
    },
    /** When people work. */
    WORKING {
      @Override
      boolean has(LocalDate day, WorkingDays calendar) {
        return calendar.isWorking(day);
      }
    },
    /** At weekends and on public holidays. */
    FREE {
      @Override
      boolean has(LocalDate day, WorkingDays calendar) {
        return !calendar.isWorking(day);
      }
    };

    abstract boolean has(LocalDate day, WorkingDays calendar);
  }

  /**
   * Refuses numbers of trips out of bounds.
   *
   * @throws Refused at the field {@code trips}
   */
  MonthNeed {
    if (trips < 1 || trips > MOST) {
      throw Refused.field("trips", "terms.trips.range", 1, MOST);
    }
  }

  /**
   * When the trips begin, by the operator's clock: spread over the month's days as evenly as can
   * be, and on a day from 8:00 to 17:00.
   */
  List<LocalDateTime> departures(WorkingDays calendar) {
    var on = days(calendar);
    return IntStream.range(0, on.size())
        .boxed()
        .flatMap(day -> onDay(on.get(day), share(day + 1, on.size()) - share(day, on.size())))
        .toList();
  }

  /** The trips by an operator's clock. */
  MonthTravel travel(Scheme scheme) {
    var zone = scheme.operator().zone();
    var trips =
        departures(scheme.workingDays()).stream()
            .map(at -> new Departure(at.atZone(zone).toInstant(), route))
            .toList();
    return new MonthTravel(month, trips, medium, concession);
  }

  private List<LocalDate> days(WorkingDays calendar) {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::atDay)
        .filter(day -> days.has(day, calendar))
        .toList();
  }

  /** How many of the trips are made by the end of so many of the days. */
  private int share(int day, int all) {
    return (trips * day + all - 1) / all;
  }

  private static Stream<LocalDateTime> onDay(LocalDate day, int count) {
    var between = count < 2 ? 0 : (LAST.toSecondOfDay() - FIRST.toSecondOfDay()) / (count - 1);
    return IntStream.range(0, count)
        .mapToObj(trip -> day.atTime(FIRST.plusSeconds((long) trip * between)));
  }
}
