package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.plan.MonthPlan;
import org.citycabinet.ticketing.plan.MonthPlans;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthPlanTest {
  private static final Map<String, Scheme> SCHEMES = BuiltIn.schemesWith("products");

  /** The first of the ranking: what it is, how many, where, for how much, what stays uncovered. */
  @ParameterizedTest
  @CsvSource({
    // A working-days ticket does for who travels on working days alone; at the counter there is no
    // commission.
    "ventspils, 2026-12, 40, WORKING, CARD, , 3, MONTH_WORKDAYS 1 COUNTER 22.00 0",
    "ventspils, 2026-12, 62, ALL, CARD, , 3, MONTH_FULL 1 COUNTER 28.00 0",
    "ventspils, 2026-12, 5, WORKING, CARD, , 3, TRIPS_10 1 COUNTER 9.00 0",
    "ventspils, 2026-12, 11, WORKING, CARD, , 3, TRIPS_20 1 COUNTER 17.00 0",
    "ventspils, 2026-12, 40, WORKING, CARD, , 23, TRIPS_40 1 COUNTER 32.00 0",
    "ventspils, 2026-12, 40, ALL, PERSONALISED_CARD, PENSIONER_90, 3,"
        + " MONTH_PENSIONER_90 1 COUNTER 2.80 0",
    "ventspils, 2026-12, 40, WORKING, PERSONALISED_CARD, PUPIL_PARVENTA, 3,"
        + " MONTH_PUPIL_BUS_FREE 1 WEB 0.00 0",
    // Thirty times 24 hours are less than a month of 31 days, and more than February; two trips
    // are left for tickets of their own.
    "riga, 2026-12, 62, ALL, APP, , , MONTH 1 WEB + MIN_90 2 WEB 33.00 0",
    "riga, 2027-02, 56, ALL, APP, , , MONTH 1 WEB 30.00 0",
    "riga, 2028-02, 58, ALL, APP, , , MONTH 1 WEB 30.00 0",
    "riga, 2026-12, 62, ALL, CARD, , , MONTH 1 WEB 30.00 0",
    "riga, 2026-12, 62, ALL, PERSONALISED_CARD, FREE_100, , DAYS_3 11 WEB 0.00 0",
    "riga, 2026-12, 1, ALL, CARD, , , MIN_90 1 WEB 1.50 0",
    "riga, 2026-12, 10, WORKING, CARD, , , TRIPS_10_90MIN 1 WEB 13.50 0",
    // In summer the summer ticket covers all, and costs more than a month.
    "riga, 2027-07, 62, ALL, CARD, , , MONTH 1 WEB 30.00 0",
    // The 31st is a working day in one country: one trip more than a 30-day ticket covers.
    "siauliai, 2026-12, 40, WORKING, CARD, , , DAYS_30 1 WEB + SINGLE 1 VEHICLE 24.90 0",
    "siauliai, 2027-02, 40, WORKING, CARD, , , DAYS_30 1 WEB 24.00 0",
    "siauliai, 2026-12, 10, WORKING, CARD, , , SINGLE 10 VEHICLE 9.00 0",
    "siauliai, 2026-12, 10, WORKING, PERSONALISED_CARD, DISCOUNT_80, , SINGLE 10 VEHICLE 1.80 0",
    "liepaja, 2026-12, 40, WORKING, EID, PUPIL, , MONTH_PUPIL 1 WEB 5.00 0"
  })
  void theCheapestForAMonthIs(ArgumentsAccessor row) {
    var plans =
        plans(
            row.getString(0),
            need(
                YearMonth.parse(row.getString(1)),
                row.getInteger(2),
                row.get(3, MonthNeed.Days.class),
                row.get(4, MediumKind.class),
                row.getString(5),
                row.getString(6)));
    var shown = plans.stream().map(MonthPlanTest::words).toList();
    assertEquals(row.getString(7), shown.get(0), shown.toString());
    var ranked = Comparator.comparingInt(MonthPlan::missed).thenComparing(MonthPlan::total);
    assertEquals(plans.stream().sorted(ranked).toList(), plans);
  }

  @Test
  void whatDoesNotCoverEveryTripComesAfterWhatDoes() {
    var plans =
        plans(
            "ventspils",
            need(YearMonth.of(2026, 12), 31, MonthNeed.Days.ALL, MediumKind.CARD, null, "3"));
    var workdays = plans.stream().filter(p -> code(p).equals("MONTH_WORKDAYS")).findFirst();
    assertEquals(Optional.of(11), workdays.map(MonthPlan::missed));
    assertEquals(plans.get(plans.size() - 1), workdays.orElseThrow());
    assertEquals(
        9, plans.stream().filter(p -> code(p).equals("TRIPS_40")).findFirst().orElseThrow().left());
  }

  @Test
  void ticketsForOthersAndForOtherMediaAreLeftOut() {
    var codes =
        plans(
                "ventspils",
                need(YearMonth.of(2026, 12), 31, MonthNeed.Days.ALL, MediumKind.CARD, null, "3"))
            .stream()
            .map(MonthPlanTest::code)
            .sorted(Comparator.naturalOrder())
            .toList();
    assertEquals(
        List.of("MONTH_FULL", "MONTH_WORKDAYS", "TRIPS_10", "TRIPS_20", "TRIPS_40", "TRIPS_60"),
        codes);
  }

  @Test
  void whatALongTicketDoesNotCoverIsBoughtTripByTrip() {
    var plans =
        plans(
            "riga",
            need(YearMonth.of(2026, 12), 62, MonthNeed.Days.ALL, MediumKind.APP, null, null));
    assertEquals("MONTH + MIN_90", code(plans.get(0)));
    assertEquals(Money.euro("33.00"), plans.get(0).total());
    assertEquals(0, plans.get(0).missed());
  }

  @Test
  void noMixIsShownWhereOneKindAloneCostsLeast() {
    var plans =
        plans(
            "riga",
            need(YearMonth.of(2027, 2), 56, MonthNeed.Days.ALL, MediumKind.CARD, null, null));
    assertTrue(plans.stream().allMatch(plan -> plan.parts().size() == 1), plans.toString());
  }

  @Test
  void aSummerTicketCoversNothingInWinter() {
    var plans =
        plans(
            "riga",
            need(YearMonth.of(2026, 12), 10, MonthNeed.Days.ALL, MediumKind.CARD, null, null));
    assertEquals(0, plans.stream().filter(p -> code(p).equals("SEASON")).count());
  }

  @Test
  void aCardTiedToNobodyCarriesNoConcession() {
    var need =
        need(YearMonth.of(2026, 12), 10, MonthNeed.Days.ALL, MediumKind.CARD, "HALF_50", null);
    assertEquals(
        Optional.of("carrier"), assertThrows(Refused.class, () -> plans("riga", need)).field());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 401, Integer.MAX_VALUE})
  void refusesNumbersOfTripsOutOfBounds(int trips) {
    var refused =
        assertThrows(
            Refused.class,
            () ->
                need(
                    YearMonth.of(2026, 12),
                    trips,
                    MonthNeed.Days.ALL,
                    MediumKind.CARD,
                    null,
                    null));
    assertEquals(Optional.of("trips"), refused.field());
  }

  /** Weekends and both countries' holidays; the trips are all made, and spread evenly. */
  @ParameterizedTest
  @CsvSource({
    "riga, 2026-12, WORKING, 40, 20, 2026-12-01T08:00, 2026-12-30T17:00",
    "siauliai, 2026-12, WORKING, 40, 21, 2026-12-01T08:00, 2026-12-31T08:00",
    "riga, 2026-12, FREE, 11, 11, 2026-12-05T08:00, 2026-12-31T08:00",
    "riga, 2028-02, ALL, 29, 29, 2028-02-01T08:00, 2028-02-29T08:00",
    "riga, 2027-02, ALL, 3, 3, 2027-02-01T08:00, 2027-02-19T08:00"
  })
  void tripsAreSpreadOverTheDays(
      String operator,
      YearMonth month,
      MonthNeed.Days days,
      int trips,
      int onDays,
      LocalDateTime first,
      LocalDateTime last) {
    var departures =
        need(month, trips, days, MediumKind.CARD, null, null)
            .departures(SCHEMES.get(operator).workingDays());
    assertEquals(trips, departures.size());
    assertEquals(onDays, departures.stream().map(LocalDateTime::toLocalDate).distinct().count());
    assertEquals(first, departures.get(0));
    assertEquals(last, departures.get(trips - 1));
  }

  @Test
  void routesAreAskedForWhereTheTermsTellThemApart() {
    assertEquals(17, new Calculator(SCHEMES.get("ventspils")).routes().size());
    assertEquals("13", new Calculator(SCHEMES.get("ventspils")).routes().get(12));
    assertEquals(List.of(), new Calculator(SCHEMES.get("riga")).routes());
  }

  private static List<MonthPlan> plans(String operator, MonthNeed need) {
    var scheme = SCHEMES.get(operator);
    return new MonthPlans(scheme).of(need.travel(scheme));
  }

  private static String code(MonthPlan plan) {
    return plan.parts().stream()
        .map(part -> part.product().code())
        .collect(Collectors.joining(" + "));
  }

  private static String words(MonthPlan plan) {
    var parts =
        plan.parts().stream()
            .map(p -> "%s %d %s".formatted(p.product().code(), p.count(), p.channel()))
            .collect(Collectors.joining(" + "));
    return "%s %s %d".formatted(parts, plan.total().euros(), plan.missed());
  }

  private static MonthNeed need(
      YearMonth month,
      int trips,
      MonthNeed.Days days,
      MediumKind medium,
      String concession,
      String route) {
    return new MonthNeed(
        month,
        trips,
        days,
        medium,
        Optional.ofNullable(concession),
        Optional.ofNullable(route).orElse(""));
  }
}
