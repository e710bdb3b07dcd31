package org.citycabinet.utility.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.Doubt;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterLocation;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.MeterUnit;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.Series;
import org.citycabinet.utility.metering.ServiceKind;
import org.citycabinet.utility.metering.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  private static final YearMonth NOW = YearMonth.parse("2026-11");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final ReadingWindow WINDOW = Windows.from(15, 25, false, true);
  private static final MeterRegister COLD = register(ServiceKind.COLD_WATER, "1");
  private static final MeterRegister HOT = register(ServiceKind.HOT_WATER, "2");

  private static MeterRegister register(ServiceKind kind, String number) {
    var dial = new Dial(5, 3, BigDecimal.ONE);
    var face = new Meter.Face(kind, MeterLocation.KITCHEN, number, MeterUnit.CUBIC_METRE, 1, dial);
    var meter = new Meter(Ids.demo(number), "op", Ids.demo("home"), face, TODAY, null);
    return new MeterRegister(meter, 1);
  }

  /** A meter that showed 100 a year ago and used so much every month since, October included. */
  private static Series used(String aMonth, int months) {
    return used("100.000", aMonth, months);
  }

  private static Series used(String first, String aMonth, int months) {
    var points = new ArrayList<Series.Point>();
    for (var i = 0; i <= months; i++) {
      var month = NOW.minusMonths(months + 1L - i);
      var value = new BigDecimal(aMonth).multiply(BigDecimal.valueOf(i)).add(new BigDecimal(first));
      points.add(point(month, value, ReadingQuality.VALID));
    }
    return series(points);
  }

  private static Series series(List<Series.Point> points) {
    return new Series(COLD.meter().dial(), points);
  }

  private static Series.Point point(YearMonth month, BigDecimal value, ReadingQuality quality) {
    return new Series.Point(month, month.atDay(20), value, quality, false);
  }

  private static Yardstick yardstick(Series series) {
    return new Yardstick(series, NOW, TODAY, WINDOW);
  }

  private static Judgement judge(String reading, Series series) {
    return judge(new Reading.Shown(new BigDecimal(reading), false), series);
  }

  private static Judgement judge(Reading.Shown shown, Series series) {
    return Judgement.of(shown, COLD, yardstick(series), Map.of());
  }

  private static Slip slip(String reading, Series series) {
    return judge(reading, series).slip().orElseThrow();
  }

  @Requirement("LUD-18")
  @Test
  void theUseIsWhatTheReadingIsAboveTheOneBefore() {
    assertEquals(Optional.of(new BigDecimal("3.770")), judge("139.770", used("3.000", 12)).used());
  }

  @Requirement("LUD-20")
  @ParameterizedTest(name = "3 a month is usual; {0}: {1}")
  @CsvSource({
    "142.000, ",
    "142.001, HIGH",
    "236.000, HIGH",
    "136.900, ",
    "136.700, LOW",
    "136.000, ZERO",
    "135.999, LOWER"
  })
  void farMoreFarLessNothingAndLowerAreAskedAbout(String reading, Doubt doubt) {
    assertEquals(Optional.ofNullable(doubt), judge(reading, used("3.000", 12)).doubt());
  }

  @Requirement({"LUD-18", "LUD-20"})
  @Test
  void theSameReadingAsBeforeIsTakenOnceItsGiverSaysThatNothingWasUsed() {
    var same = judge("136.000", used("3.000", 12));
    assertEquals(Optional.of(new BigDecimal("0.000")), same.used());
    assertFalse(same.isTaken(Said.NOTHING));
    assertTrue(same.isTaken(Said.SURE));
    assertEquals(ReadingQuality.VALID, same.quality());
  }

  @Requirement("LUD-20")
  @Test
  void whatIsFarAboveIsTakenAsQuestionableOnceItsGiverIsSure() {
    var high = judge("150.000", used("3.000", 12));
    assertFalse(high.isTaken(Said.NOTHING));
    assertTrue(high.isTaken(Said.SURE));
    assertEquals(ReadingQuality.QUESTIONABLE, high.quality());
  }

  @Requirement("LUD-18")
  @Test
  void aLowerReadingIsNotTakenHoweverSureItsGiverIs() {
    var lower = judge("135.999", used("3.000", 12));
    assertFalse(lower.isTaken(Said.SURE));
    assertFalse(lower.mayRollOver());
  }

  @Requirement("LUD-18")
  @Test
  void aRegisterNearItsHighestNumberMayStartFromZero() {
    var nearlyRound = used("99960.000", "3.000", 12);
    assertTrue(judge("0.500", nearlyRound).mayRollOver());
    assertFalse(judge("50.000", nearlyRound).mayRollOver(), "54 in a month is no rollover");
    var rolled = judge(new Reading.Shown(new BigDecimal("0.500"), true), nearlyRound);
    assertEquals(Optional.of(new BigDecimal("4.500")), rolled.used());
    assertTrue(rolled.isTaken(Said.ROLLED_OVER));
    assertEquals(ReadingQuality.VALID, rolled.quality());
  }

  @Requirement("LUD-20")
  @Test
  void lessThanOneUnitMoreIsNeverFarAbove() {
    assertTrue(judge("101.790", used("0.100", 9)).doubt().isEmpty());
    assertEquals(Optional.of(Doubt.HIGH), judge("102.010", used("0.100", 9)).doubt());
  }

  @Requirement("LUD-20")
  @Test
  void whoUsesNearlyNothingIsNotAskedWhyNothingWasUsed() {
    assertTrue(judge("100.900", used("0.100", 9)).doubt().isEmpty());
  }

  @Requirement("LUD-20")
  @Test
  void withFewerThanThreeMonthsKnownNothingIsUsual() {
    var judged = judge("999.000", used("3.000", 2));
    assertTrue(judged.doubt().isEmpty());
    assertEquals(Optional.empty(), judged.usual());
  }

  @Requirement("LUD-20")
  @Test
  void aLongTimeSinceTheLastReadingIsNoAnomaly() {
    var year = used("3.000", 12);
    var gap = series(year.points().subList(0, 10));
    assertTrue(judge("139.000", gap).doubt().isEmpty());
  }

  @Requirement("LUD-20")
  @ParameterizedTest(name = "{0} was {1}: {2}")
  @CsvSource({
    "1389.500, SIGN, 138.950",
    "13.895, SIGN, 138.950",
    "318.950, DIGITS, 138.950",
    "193.100, DIGITS, 139.100"
  })
  void theLikelySlipIsNamedAndMended(String reading, Slip.Kind kind, BigDecimal meant) {
    var slip = slip(reading, used("3.000", 12));
    assertEquals(kind, slip.kind());
    assertEquals(meant, slip.value());
  }

  @Requirement("LUD-20")
  @Test
  void aNumberThatNoSlipExplainsIsLeftAlone() {
    assertEquals(Optional.empty(), judge("236.000", used("3.000", 12)).slip());
  }

  @Requirement("LUD-20")
  @Test
  void theReadingOfTheHotWaterMeterIsRecognisedAtTheCold() {
    var others = Map.of(HOT, yardstick(used("40.000", "2.000", 12)));
    var shown = new Reading.Shown(new BigDecimal("66.100"), false);
    var slip = Judgement.of(shown, COLD, yardstick(used("3.000", 12)), others).slip().orElseThrow();
    assertEquals(Slip.Kind.METER, slip.kind());
    assertEquals(HOT.meter().id(), slip.meter());
  }

  @Requirement("LUD-20")
  @Test
  void monthsThatWereComputedSayNothingAboutTheUsual() {
    var points = new ArrayList<>(used("3.000", 12).points());
    var october = points.remove(points.size() - 1);
    points.add(point(october.month(), october.value(), ReadingQuality.ESTIMATED));
    assertEquals(11, series(points).usesBefore(NOW).size());
  }
}
