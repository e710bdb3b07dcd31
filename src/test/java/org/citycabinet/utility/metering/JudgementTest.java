package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Cell;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  private static final YearMonth NOW = YearMonth.parse("2026-11");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final ReadingWindow WINDOW =
      new ReadingWindow(new Cell<>(Set.of()), "c", 15, 25, false, new BigDecimal("2"), 60);

  /** A meter that showed 100 a year ago and used so much every month since, October included. */
  private static Series used(String aMonth, int months) {
    var points = new ArrayList<Series.Point>();
    for (var i = 0; i <= months; i++) {
      var month = NOW.minusMonths(months + 1L - i);
      var value = new BigDecimal(aMonth).multiply(BigDecimal.valueOf(i)).add(hundred());
      points.add(new Series.Point(month, month.atDay(20), value, ReadingQuality.VALID));
    }
    return new Series(points);
  }

  private static BigDecimal hundred() {
    return new BigDecimal("100.000");
  }

  private static Judgement judge(String reading, Series series) {
    return Judgement.of(new BigDecimal(reading), series, NOW, TODAY, WINDOW);
  }

  @Requirement("LUD-18")
  @Test
  void theUseIsWhatTheReadingIsAboveTheOneBefore() {
    assertEquals(Optional.of(new BigDecimal("3.770")), judge("139.770", used("3.000", 12)).used());
  }

  @Requirement("LUD-18")
  @Test
  void theSameReadingAsBeforeMeansThatNothingWasUsed() {
    var same = judge("136.000", used("3.000", 12));
    assertEquals(Optional.of(new BigDecimal("0.000")), same.used());
    assertFalse(same.farAbove());
  }

  @Requirement("LUD-18")
  @Test
  void aReadingLowerThanTheOneBeforeIsRefusedAndNamesIt() {
    var refused = assertThrows(Refused.class, () -> judge("135.999", used("3.000", 12)));
    assertEquals("metering.refused.lower", refused.key());
    assertEquals("reading", refused.field().orElseThrow());
    assertEquals(new BigDecimal("136.000"), refused.arguments().get(0));
  }

  @Requirement("LUD-20")
  @ParameterizedTest(name = "3 a month is usual; {0} is far above: {1}")
  @CsvSource({"139.000, false", "142.000, false", "142.001, true", "236.000, true"})
  void moreThanTwiceTheUsualIsFarAbove(String reading, boolean farAbove) {
    assertEquals(farAbove, judge(reading, used("3.000", 12)).farAbove());
  }

  @Requirement("LUD-20")
  @Test
  void lessThanOneUnitMoreIsNeverFarAbove() {
    assertFalse(judge("101.790", used("0.100", 9)).farAbove());
    assertTrue(judge("102.010", used("0.100", 9)).farAbove());
  }

  @Requirement("LUD-20")
  @Test
  void withFewerThanThreeMonthsKnownNothingIsUsual() {
    var judged = judge("999.000", used("3.000", 2));
    assertFalse(judged.farAbove());
    assertEquals(Optional.empty(), judged.usual());
  }

  @Requirement("LUD-20")
  @Test
  void aLongTimeSinceTheLastReadingIsNoAnomaly() {
    var year = used("3.000", 12);
    var gap = new Series(year.points().subList(0, 10));
    assertFalse(judge("139.000", gap).farAbove());
  }

  @Requirement("LUD-20")
  @Test
  void aDecimalSignInTheWrongPlaceIsPutRight() {
    assertEquals(
        Optional.of(new BigDecimal("138.950")), judge("1389.500", used("3.000", 12)).suggestion());
    assertEquals(Optional.empty(), judge("236.000", used("3.000", 12)).suggestion());
  }

  @Requirement("LUD-20")
  @Test
  void monthsThatWereComputedSayNothingAboutTheUsual() {
    var points = new ArrayList<>(used("3.000", 12).points());
    var october = points.remove(points.size() - 1);
    points.add(
        new Series.Point(
            october.month(), october.readOn(), october.value(), ReadingQuality.ESTIMATED));
    assertEquals(11, new Series(points).usesBefore(NOW).size());
  }
}
