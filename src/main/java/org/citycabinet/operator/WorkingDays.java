package org.citycabinet.operator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The days on which people work: Monday to Friday, but for public holidays and the days that are
 * free in their stead.
 */
public final class WorkingDays {
  private final List<Holiday> holidays;
  private final Map<Integer, Set<LocalDate>> freeByYear = new ConcurrentHashMap<>();

  WorkingDays(List<Holiday> holidays) {
    this.holidays = List.copyOf(holidays);
  }

  /** Whether people work on that day. */
  public boolean isWorking(LocalDate day) {
    return !isWeekend(day) && !freeByYear.computeIfAbsent(day.getYear(), this::free).contains(day);
  }

  /**
   * The day by which something is promised within so many working days: the day itself does not
   * count.
   *
   * @param count 1 or more
   */
  public LocalDate after(LocalDate day, int count) {
    var found = day;
    for (int left = count; left > 0; left -= isWorking(found) ? 1 : 0) {
      found = found.plusDays(1);
    }
    return found;
  }

  private Set<LocalDate> free(int year) {
    Set<LocalDate> free = new HashSet<>(days(holidays.stream(), year).toList());
    days(holidays.stream().filter(Holiday::movesOn), year)
        .filter(WorkingDays::isWeekend)
        .forEach(day -> free.add(next(day, free)));
    return free;
  }

  private static Stream<LocalDate> days(Stream<Holiday> holidays, int year) {
    return holidays.flatMap(holiday -> holiday.day().in(year).stream());
  }

  private static LocalDate next(LocalDate day, Set<LocalDate> free) {
    var next = day.plusDays(1);
    while (isWeekend(next) || free.contains(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
