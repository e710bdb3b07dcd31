package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads {@code holidays.csv}. One stands for each country; an operator whose desks keep other days
 * has its own. Holidays that always fall on a Sunday are not in it: nobody counts on those days.
 */
@ApplicationScoped
class HolidaysFamily implements Family<WorkingDays> {
  private static final Map<String, WorkingDays> COUNTRIES = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "holidays";
  }

  @Override
  public WorkingDays read(Sheet sheet) {
    return new WorkingDays(
        sheet.expect("day", "moves_on", "name", "source").list(HolidaysFamily::holiday));
  }

  private static Holiday holiday(Row row) {
    return new Holiday(
        row.read("day", "MM-DD, EASTER+1 or a date yyyy-mm-dd", Holiday::day), row.yes("moves_on"));
  }

  /**
   * The days of a country.
   *
   * @param code two letters
   * @throws BrokenTerms where there is no table of it
   */
  WorkingDays of(String code) {
    return COUNTRIES.computeIfAbsent(code, country -> read(CountryTable.sheet(country, name())));
  }
}
