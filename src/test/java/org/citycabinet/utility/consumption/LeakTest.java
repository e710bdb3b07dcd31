package org.citycabinet.utility.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.utility.metering.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakTest {

  private static List<Use> months(String... amounts) {
    return Arrays.stream(amounts).map(BigDecimal::new).map(used -> new Use(used, 30)).toList();
  }

  @Requirement("LUD-20")
  @ParameterizedTest(name = "3 a month is usual; then {0} and {1}: {2}")
  @CsvSource({
    "4.600, 5.000, true",
    "4.500, 5.000, false",
    "5.000, 4.500, false",
    "3.000, 9.000, false",
  })
  void twoMonthsThatUsedHalfAsMuchAgainPointToALeak(String first, String second, boolean leak) {
    var uses = months("3.000", "3.000", "3.000", "3.000", first, second);
    assertEquals(leak, Leak.in(uses).isPresent());
  }

  @Requirement("LUD-20")
  @Test
  void itTellsHowMuchRunsAwayEachDayAndHour() {
    var leak = Leak.in(months("3.000", "3.000", "3.000", "6.600", "6.600")).orElseThrow();
    assertEquals(new BigDecimal("0.120"), leak.extraDaily());
    assertEquals(new BigDecimal("5"), leak.litresHourly());
  }

  @Test
  void aLittleMoreOfNearlyNothingIsNoLeak() {
    assertEquals(Optional.empty(), Leak.in(months("0.100", "0.100", "0.100", "0.900", "0.900")));
  }

  @Test
  void withoutThreeEarlierMonthsNothingCanBeSaid() {
    assertEquals(Optional.empty(), Leak.in(months("3.000", "3.000", "9.000", "9.000")));
    assertEquals(Optional.empty(), Leak.in(months("9.000", "9.000")));
  }
}
