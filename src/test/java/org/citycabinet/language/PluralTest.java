package org.citycabinet.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

  @ParameterizedTest
  @CsvSource({
    "0, dienu", "1, diena", "2, dienas", "9, dienas", "10, dienu", "11, dienu", "12, dienu",
    "19, dienu", "20, dienu", "21, diena", "22, dienas", "101, diena", "111, dienu", "112, dienu",
  })
  void latvianAndLithuanianWordsGoWithTheLastDigits(int days, String form) {
    assertEquals("vēl {0} " + form, Plural.choose("vēl {0} {0,plural,diena|dienas|dienu}", days));
  }

  @ParameterizedTest
  @CsvSource({"0, days", "1, day", "2, days", "11, days", "21, days"})
  void englishKnowsOneAndMany(int days, String form) {
    assertEquals("{0} " + form + " left", Plural.choose("{0} {0,plural,day|days} left", days));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 1 diena no 2 mēnešiem", "2, 1, 2 dienas no 1 mēneša"})
  void eachFigureHasItsOwnWord(int days, long months, String words) {
    String text = "{0} {0,plural,diena|dienas|dienu} no {1} {1,plural,mēneša|mēnešiem|mēnešiem}";
    assertEquals(
        words,
        new java.text.MessageFormat(Plural.choose(text, days, months))
            .format(new Object[] {days, months}));
  }
}
