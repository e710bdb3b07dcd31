package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingWindowTest {

  private static ReadingWindow from(int opens, int closes, boolean nextMonth) {
    return Windows.from(opens, closes, nextMonth, true);
  }

  @Requirement({"LUD-16", "LUD-19"})
  @ParameterizedTest(name = "{0} is inside: {1}")
  @CsvSource({
    "2026-11-14, false",
    "2026-11-15, true",
    "2026-11-25, true",
    "2026-11-26, false",
  })
  void bothItsFirstAndItsLastDayAreInside(LocalDate day, boolean inside) {
    assertEquals(inside, from(15, 25, false).on(day).isPresent());
  }

  @Requirement("LUD-16")
  @ParameterizedTest(name = "{0} counts for {1}")
  @CsvSource({
    "2026-11-25, 2026-11",
    "2026-11-30, 2026-11",
    "2026-12-01, 2026-11",
    "2027-01-01, 2026-12",
  })
  void aWindowMayReachIntoTheNextMonthAndStillCountsForTheFirst(LocalDate day, YearMonth month) {
    assertEquals(month, from(25, 1, true).on(day).orElseThrow().month());
  }

  @Requirement("LUD-16")
  @Test
  void aDayThatAMonthLacksMeansItsLast() {
    assertEquals(
        LocalDate.parse("2027-02-28"),
        from(20, 31, false).on(LocalDate.parse("2027-02-20")).orElseThrow().until());
  }

  @Requirement("LUD-19")
  @ParameterizedTest(name = "on {0} the next begins on {1}")
  @CsvSource({
    "2026-11-03, 2026-11-15",
    "2026-11-14, 2026-11-15",
    "2026-11-15, 2026-12-15",
    "2026-12-26, 2027-01-15",
  })
  void outsideItTellsWhenTheNextBegins(LocalDate day, LocalDate begins) {
    assertEquals(begins, from(15, 25, false).after(day).from());
  }

  @Requirement("LUD-19")
  @Test
  void aStrictWindowTakesNothingOutside() {
    assertTrue(from(15, 25, false).taking(LocalDate.parse("2026-11-26")).isEmpty());
  }

  @Requirement("LUD-16")
  @ParameterizedTest(name = "given on {0}, it counts for {1}")
  @CsvSource({
    "2026-11-14, 2026-11",
    "2026-11-25, 2026-11",
    "2026-11-26, 2026-12",
    "2026-12-31, 2027-01",
  })
  void oneThatIsNotStrictTakesReadingsForTheNextMonth(LocalDate day, YearMonth month) {
    var lenient = Windows.from(15, 25, false, false);
    assertEquals(month, lenient.taking(day).orElseThrow().month());
  }

  @Requirement("LUD-16")
  @Test
  void aWindowThatClosesBeforeItOpensIsNoWindow() {
    assertThrows(IllegalArgumentException.class, () -> from(25, 15, false));
  }
}
