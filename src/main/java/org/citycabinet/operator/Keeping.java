package org.citycabinet.operator;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long the law of a country has papers of accounting kept: {@code
 * countries/<code>/keeping.csv}.
 *
 * @param years whole years, counted from the end of the year that a paper is of
 * @param law what says so, in the country's language
 */
public record Keeping(int years, String law) {
  private static final Map<String, Keeping> COUNTRIES = new ConcurrentHashMap<>();

  /**
   * What holds in a country.
   *
   * @param country two letters
   * @throws BrokenTerms where there is no table of it
   */
  public static Keeping in(String country) {
    return COUNTRIES.computeIfAbsent(country, Keeping::read);
  }

  private static Keeping read(String country) {
    return CountryTable.sheet(country, "keeping").expect("years", "law").list(Keeping::row).get(0);
  }

  private static Keeping row(Row row) {
    return new Keeping(row.number("years", 1, 100), row.text("law"));
  }

  /** The last day on which a paper of that day is kept. */
  public LocalDate until(LocalDate day) {
    return LocalDate.of(day.getYear() + years, 12, 31);
  }

  /** The day before which papers need not be kept any more. */
  public LocalDate free(LocalDate today) {
    return LocalDate.of(today.getYear() - years, 1, 1);
  }
}
