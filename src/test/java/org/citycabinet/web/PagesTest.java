package org.citycabinet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.citycabinet.words.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  /** Asked for, of how many lines; which page of how many, and what stands beside it. */
  @ParameterizedTest
  @CsvSource({
    ", 0, 1, 1, 0, false, false",
    "1, 20, 1, 1, 0, false, false",
    "1, 21, 1, 2, 0, false, true",
    "2, 21, 2, 2, 20, true, false",
    "2, 41, 2, 3, 20, true, true",
    "999999999, 41, 3, 3, 40, true, false"
  })
  void aPageIsOneOfThoseThatThereAre(
      String asked, int all, int number, int count, int skipped, boolean previous, boolean next) {
    var pages = Pages.of(asked, all, 20);
    assertEquals(number, pages.number());
    assertEquals(count, pages.count());
    assertEquals(skipped, pages.skipped());
    assertEquals(previous, pages.isPrevious());
    assertEquals(next, pages.isNext());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "x", "99999999999", "٣"})
  void whatIsNoNumberOfAPageAnswersAsAMissingOne(String asked) {
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> Pages.of(asked, 50, 20)).kind());
  }
}
