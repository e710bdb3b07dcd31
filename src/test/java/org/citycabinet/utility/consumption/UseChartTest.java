package org.citycabinet.utility.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.citycabinet.Requirement;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.Series;
import org.citycabinet.web.MonthBars;
import org.junit.jupiter.api.Test;

class UseChartTest {

  private static final YearMonth FIRST = YearMonth.parse("2025-10");

  /** A meter read on the 20th of each month that used one unit more each time. */
  private static Series rising(int months) {
    return new Series(
        new Dial(5, 0, BigDecimal.ONE),
        IntStream.rangeClosed(0, months)
            .mapToObj(i -> point(FIRST.plusMonths(i), i * (i + 1) / 2, i))
            .toList());
  }

  private static Series.Point point(YearMonth month, int value, int index) {
    var quality = index == 3 ? ReadingQuality.ESTIMATED : ReadingQuality.VALID;
    return new Series.Point(month, month.atDay(20), BigDecimal.valueOf(value), quality, false);
  }

  @Requirement("LUD-18")
  @Test
  void thirteenMonthsEndWithTheNewestAndCarryTheYearBefore() {
    var months = UseByMonth.of(List.of(rising(15))).thirteenMonths();
    assertEquals(13, months.size());
    assertEquals(FIRST.plusMonths(15), months.get(12).month());
    assertEquals(BigDecimal.valueOf(15), months.get(12).amount());
    assertEquals(BigDecimal.valueOf(3), months.get(12).yearBefore());
    assertTrue(months.get(0).estimated());
  }

  @Test
  void severalMetersAddUpAndOneComputedOneMarksTheMonth() {
    var months = UseByMonth.of(List.of(rising(3), rising(3))).thirteenMonths();
    assertEquals(BigDecimal.valueOf(6), months.get(12).amount());
    assertTrue(months.get(12).estimated());
    assertTrue(!months.get(0).isKnown());
  }

  @Test
  void theTallestBarStaysBelowTheTopLineAndAllStandOnZero() {
    var chart = UseChart.of(UseByMonth.of(List.of(rising(15))).thirteenMonths());
    var drawn = chart.drawn();
    assertEquals(13, drawn.bars().size());
    assertEquals(
        List.of(15, 10, 5, 0), drawn.lines().stream().map(MonthBars.Line::amount).toList());
    drawn.bars().forEach(bar -> assertEquals(185, bar.y() + bar.height()));
    assertEquals(20, drawn.bars().get(12).y());
    assertEquals(3, chart.yearBefore().split(" ").length, chart.yearBefore());
  }

  @Test
  void eachBarIsDrawnOnceAsWhatItIs() {
    var chart = UseChart.of(UseByMonth.of(List.of(rising(13))).thirteenMonths());
    assertEquals(12, chart.columns(false).chars().filter(each -> each == 'z').count());
    assertEquals(1, chart.columns(true).chars().filter(each -> each == 'z').count());
    assertTrue(
        chart
            .columns(false)
            .endsWith(
                "M568 45a3 3 0 0 1 3 -3h22a3 3 0 0 1 3 3v137a3 3 0 0 1 -3 3h-22a3 3 0 0 1 -3 -3z"),
        chart.columns(false));
    assertEquals(13, chart.drawn().middles().split(" ").length);
    assertEquals(4, chart.drawn().across().split("h580").length);
  }

  @Test
  void anAddressWithoutReadingsHasAnEmptyChart() {
    assertTrue(UseChart.of(UseByMonth.of(List.of()).thirteenMonths()).isEmpty());
  }
}
