package org.citycabinet.utility.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.utility.metering.Median;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {

  private static final YearMonth MONTH = YearMonth.parse("2026-10");

  private static List<BigDecimal> uses(String... amounts) {
    return Arrays.stream(amounts).map(BigDecimal::new).toList();
  }

  @Requirement("LUD-18")
  @Test
  void withFourOthersNothingIsToldForTheyCouldBeRecognised() {
    assertEquals(Optional.empty(), Neighbours.of(MONTH, BigDecimal.ONE, uses("1", "2", "3", "4")));
  }

  @Requirement("LUD-18")
  @ParameterizedTest(name = "{0} against 3.0: {1}")
  @CsvSource({"3.049, SAME", "3.050, MORE", "2.949, LESS", "2.950, SAME"})
  void withFiveTheOwnUseIsComparedWithTheirMedian(BigDecimal own, String comparison) {
    var among = Neighbours.of(MONTH, own, uses("1", "2", "3.04", "4", "500")).orElseThrow();
    assertEquals(new BigDecimal("3.0"), among.median());
    assertEquals(5, among.dwellings());
    assertEquals(comparison, among.comparison());
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertEquals(new BigDecimal("2.5"), Median.of(uses("1", "2", "3", "90"), 1));
  }
}
