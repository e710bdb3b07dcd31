package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialTest {

  private static Dial dial(int digits, int decimals, String multiplier) {
    return new Dial(digits, decimals, new BigDecimal(multiplier));
  }

  @Requirement("LUD-18")
  @ParameterizedTest(name = "from {0} to {1}, times {2}: {3}")
  @CsvSource({
    "100.000, 103.770, 1, 3.770",
    "100.000, 100.000, 1, 0.000",
    "100.000,  99.000, 1, 0",
    "810, 815, 40, 200",
    "810, 815, 0.5, 2.5",
    "1.2, 1.4, 100, 20.0",
  })
  void whatWasUsedIsTheDifferenceTimesTheMultiplier(
      BigDecimal earlier, BigDecimal later, String multiplier, BigDecimal used) {
    assertEquals(used, dial(5, 3, multiplier).used(earlier, later));
  }

  @Requirement("LUD-18")
  @Test
  void aRegisterThatWentPastItsHighestNumberUsedTheRestAndTheNewNumber() {
    var used = dial(4, 1, "1").usedRoundTheClock(new BigDecimal("9998.5"), new BigDecimal("1.2"));
    assertEquals(new BigDecimal("2.7"), used);
  }

  @Test
  void aDialHasOneToNineDigitsAndUpToThreeDecimals() {
    assertThrows(IllegalArgumentException.class, () -> dial(0, 3, "1"));
    assertThrows(IllegalArgumentException.class, () -> dial(10, 3, "1"));
    assertThrows(IllegalArgumentException.class, () -> dial(5, 4, "1"));
    assertThrows(IllegalArgumentException.class, () -> dial(5, 3, "0"));
  }
}
