package org.citycabinet.ticketing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.junit.jupiter.api.Test;

/** Where and when tickets are valid on every day of seven years, against the terms as sentences. */
class RideOracleTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("service");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate END = LocalDate.of(2030, 1, 1);
  private static final Set<LocalDate> EASTERS =
      days(
          "2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01"
              .split(" "));
  private static final Set<MonthDay> LATVIAN =
      dates("01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31");
  private static final Set<MonthDay> LITHUANIAN =
      dates("01-01 02-16 03-11 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26");

  /** The last day of the song festival and the day after a championship: the law names them. */
  private static final Set<LocalDate> ONCE = days("2023-05-29", "2023-07-10");

  /** Monday is free where one of these falls on a weekend. */
  private static final Set<MonthDay> MOVED = dates("05-04 11-18");

  @Test
  void worksOnTheDaysOnWhichPeopleWork() {
    assertEquals(free(false), answered("siauliai"));
    assertEquals(free(true), answered("ventspils"));
  }

  @Test
  @Requirement({"VEN-02", "VEN-03", "VEN-05", "VEN-07"})
  void ridesWhereAndWhenTheTicketIsValid() {
    var scheme = SCHEMES.get("ventspils");
    var terms = scheme.terms(new ServiceFamily());
    var products = new TicketTerms(scheme).catalogue().products();
    var free = free(true);
    var random = new Random(Long.getLong("oracle.seed", 1));
    for (var day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
      for (var product : products) {
        var route = random.nextInt(25);
        var at = LocalTime.of(13, 0).plusMinutes(random.nextInt(120));
        var working = scheme.workingDays().isWorking(day);
        var ride = new ServiceCase(product.code(), String.valueOf(route), working, at);
        assertEquals(
            isValid(product.code(), route, !free.contains(day), at),
            terms.decide(ride).valid(),
            day + " " + ride);
      }
    }
  }

  private static boolean isValid(String product, int route, boolean working, LocalTime at) {
    if (product.startsWith("TRIPS")) {
      return true;
    }
    if (route >= 1 && route <= 13) {
      return working || !product.equals("MONTH_WORKDAYS");
    }
    var pupil = Set.of("MONTH_PUPIL", "MONTH_PUPIL_FREE").contains(product);
    return pupil && route >= 20 && route <= 23 && working && at.getHour() >= 14;
  }

  private static Set<LocalDate> answered(String operator) {
    var working = SCHEMES.get(operator).workingDays();
    return all()
        .filter(day -> !working.isWorking(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> free(boolean latvia) {
    return all()
        .filter(day -> isWeekend(day) || isHoliday(day, latvia) || (latvia && isMoved(day)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isHoliday(LocalDate day, boolean latvia) {
    return EASTERS.contains(day.minusDays(1))
        || (latvia ? LATVIAN : LITHUANIAN).contains(MonthDay.from(day))
        || (latvia && (EASTERS.contains(day.plusDays(2)) || ONCE.contains(day)));
  }

  private static boolean isMoved(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.MONDAY
        && Stream.of(1, 2).anyMatch(ago -> MOVED.contains(MonthDay.from(day.minusDays(ago))));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Stream<LocalDate> all() {
    return FIRST.datesUntil(END);
  }

  private static Set<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<MonthDay> dates(String dates) {
    return List.of(dates.split(" ")).stream()
        .map(date -> MonthDay.parse("--" + date))
        .collect(Collectors.toUnmodifiableSet());
  }
}
