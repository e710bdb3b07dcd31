package org.citycabinet.utility.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
  private static final YearMonth MONTH = YearMonth.parse("2026-10");

  private static BalanceMonth month(String dwellings, String house) {
    return new BalanceMonth(MONTH, figure(dwellings), 3, figure(house), false);
  }

  private static BigDecimal figure(String words) {
    return words == null ? null : new BigDecimal(words);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, {3} %")
  @CsvSource({
    "24.000, 25.000, 1.000, 4.0",
    "25.000, 24.000, -1.000, -4.2",
    "0.000, 10.000, 10.000, 100.0",
    "10.000, 10.000, 0.000, 0.0"
  })
  void theDifferenceIsOfWhatTheBuildingsMeterCounted(
      String dwellings, String house, String difference, String percent) {
    assertEquals(figure(difference), month(dwellings, house).difference());
    assertEquals(figure(percent), month(dwellings, house).percent());
  }

  @Test
  void whereOneSideIsUnknownThereIsNoDifference() {
    assertNull(month(null, "1").difference());
    assertNull(month("1", null).percent());
    assertNull(month("0", "0").percent());
    assertFalse(new Balance("COLD_WATER", "m³", 1, List.of(month("1", null))).isMetered());
  }

  @Test
  void barsStandOnTheBottomLineAndNoneIsHigherThanTheTop() {
    var chart = new BalanceChart(List.of(month("24", "25.5"), month("-1", null)));
    assertEquals(3, chart.bars().size());
    for (var bar : chart.bars()) {
      assertEquals(185, bar.y() + bar.height());
      assertEquals(true, bar.height() >= 0 && bar.y() >= 20);
    }
    assertEquals(List.of(27, 18, 9, 0), chart.lines().stream().map(l -> l.amount()).toList());
  }
}
