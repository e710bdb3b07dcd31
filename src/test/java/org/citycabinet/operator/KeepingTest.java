package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTest {

  @ParameterizedTest(name = "{0}: a paper of {1} is kept until {2}")
  @CsvSource({
    "LV, 2026-01-01, 2031-12-31",
    "LV, 2026-12-31, 2031-12-31",
    "LT, 2026-11-20, 2036-12-31"
  })
  void wholeYearsCountFromTheEndOfThePapersYear(String country, LocalDate day, LocalDate until) {
    assertEquals(until, Keeping.in(country).until(day));
  }

  @Test
  void onItsLastDayAPaperIsKeptAndOnTheDayAfterItIsNot() {
    var keeping = Keeping.in("LV");
    var paper = LocalDate.parse("2026-05-05");
    var last = keeping.until(paper);
    assertTrue(!paper.isBefore(keeping.free(last)));
    assertTrue(paper.isBefore(keeping.free(last.plusDays(1))));
  }

  @Test
  void aCountryWithoutATableIsTold() {
    assertThrows(BrokenTerms.class, () -> Keeping.in("EE"));
  }

  @Test
  void eachCountryNamesWhoSeesToAccessibility() {
    assertEquals("pasts@tiesibsargs.lv", AccessibilityBody.in("LV").email());
    assertEquals("lygybe@lygybe.lt", AccessibilityBody.in("LT").email());
  }
}
