package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Folder;
import org.junit.jupiter.api.Test;

class EstimationPolicyTest {

  private static final YearMonth MONTH = YearMonth.parse("2026-11");
  private static final Dial DIAL = new Dial(3, 1, BigDecimal.ONE);

  private static EstimationPolicy average(int months) {
    return new EstimationPolicy(new Cell<>(Set.of()), "4", months, 3);
  }

  /** Read every thirty days up to 31 October, each time that much more than before. */
  private static Series read(Dial dial, String first, String... uses) {
    var newest = LocalDate.parse("2026-10-31");
    var points =
        IntStream.rangeClosed(0, uses.length)
            .mapToObj(i -> point(newest, uses.length - i, shown(first, uses, i)))
            .toList();
    return new Series(dial, points);
  }

  private static BigDecimal shown(String first, String[] uses, int i) {
    return IntStream.range(0, i)
        .mapToObj(each -> new BigDecimal(uses[each]))
        .reduce(new BigDecimal(first), BigDecimal::add);
  }

  private static Series.Point point(LocalDate newest, int ago, BigDecimal value) {
    return new Series.Point(
        MONTH.minusMonths(ago + 1L),
        newest.minusDays(30L * ago),
        value,
        ReadingQuality.VALID,
        false);
  }

  private static Optional<String> estimate(
      int months, Series series, String day, List<Away> absences) {
    return average(months)
        .estimate(series, MONTH, LocalDate.parse(day), absences)
        .map(shown -> shown.value() + (shown.rolledOver() ? " round" : ""));
  }

  @Requirement("LUD-20")
  @Test
  void itIsTheAverageDailyUseOfTheLastMonthsThatWereRead() {
    var series = read(DIAL, "100.0", "9.0", "3.0", "3.0", "6.0");
    assertEquals(Optional.of("125.0"), estimate(3, series, "2026-11-30", List.of()));
    assertEquals(Optional.of("126.3"), estimate(12, series, "2026-11-30", List.of()));
    assertEquals(Optional.of("123.0"), estimate(3, series, "2026-11-15", List.of()));
  }

  @Requirement("LUD-20")
  @Test
  void onDaysAwayNothingIsUsed() {
    var series = read(DIAL, "100.0", "3.0", "3.0", "3.0");
    var away = new Away(LocalDate.parse("2026-10-20"), LocalDate.parse("2026-11-10"));
    assertEquals(Optional.of("111.0"), estimate(3, series, "2026-11-30", List.of(away)));
    var longer = new Away(LocalDate.parse("2026-10-20"), LocalDate.parse("2027-01-10"));
    assertEquals(Optional.of("109.0"), estimate(3, series, "2026-11-30", List.of(longer)));
  }

  @Test
  void whereNothingWasReadNothingCanBeComputed() {
    assertEquals(Optional.empty(), estimate(3, read(DIAL, "100.0"), "2026-11-30", List.of()));
  }

  @Test
  void aRegisterNearItsHighestNumberGoesRound() {
    var series = read(DIAL, "990.0", "3.0", "3.0", "3.0");
    assertEquals(Optional.of("2.0 round"), estimate(3, series, "2026-11-30", List.of()));
  }

  @Test
  void behindAMultiplierTheRegisterGoesOnByTheSteps() {
    var series = read(new Dial(5, 0, new BigDecimal("40")), "810", "5", "5", "5");
    assertEquals(Optional.of("830"), estimate(3, series, "2026-11-30", List.of()));
  }

  @Test
  void theOperatorSaysForEachKindHowItIsComputed() {
    var csv =
        """
        kind,average_months,missed_limit,clause,source,requirement
        HEAT,12,3,5,invented,
        ,3,2,4,invented,
        """;
    var texts = new TreeMap<>(Map.of("estimation", csv));
    var folder = new Folder("op", LocalDate.parse("2020-01-01"), texts);
    var policies = new EstimationFamily().read(folder.sheet("estimation"));
    assertEquals(12, policies.decide(ServiceKind.HEAT).averageMonths());
    assertEquals(2, policies.decide(ServiceKind.GAS).missedLimit());
  }

  @Requirement("LUD-20")
  @Test
  void daysAtHomeAreCountedAfterTheFirstAndUpToTheLast() {
    var first = LocalDate.parse("2026-11-01");
    var last = LocalDate.parse("2026-11-30");
    assertEquals(29, Away.daysAtHome(first, last, List.of()));
    assertEquals(27, Away.daysAtHome(first, last, List.of(new Away(last.minusDays(1), last))));
    assertEquals(0, Away.daysAtHome(last, first, List.of()));
    assertTrue(new Away(first, first).meets(new Away(first, last)));
  }
}
