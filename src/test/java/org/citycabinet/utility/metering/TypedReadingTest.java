package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedReadingTest {

  @Requirement("LUD-17")
  @ParameterizedTest(name = "“{0}” means {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "245,120     | 245.120",
        "245.120     | 245.120",
        "00245,120   | 245.120",
        "245         | 245.000",
        "245,        | 245.000",
        "' 245,12 '  | 245.120",
        "1 245,120   | 1245.120",
        "0           | 0.000",
        "0,000       | 0.000"
      })
  void leadingZerosBlanksPointAndCommaAreAllTheSame(String typed, BigDecimal meant) {
    assertEquals(meant, TypedReading.parse(typed, 5, 3));
  }

  @Requirement("LUD-17")
  @ParameterizedTest(name = "“{0}”: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''        | metering.refused.empty",
        "'   '     | metering.refused.empty",
        "abc       | metering.refused.number",
        "-5        | metering.refused.number",
        ",5        | metering.refused.number",
        "1,2,3     | metering.refused.number",
        "1.245,120 | metering.refused.number",
        "1e3       | metering.refused.number",
        "100000    | metering.refused.digits",
        "99999,9999| metering.refused.decimals"
      })
  void whatIsNoReadingIsRefusedAtItsField(String typed, String key) {
    var refused = assertThrows(Refused.class, () -> TypedReading.parse(typed, 5, 3));
    assertEquals(key, refused.key());
    assertEquals("reading", refused.field().orElseThrow());
  }

  @Requirement("LUD-17")
  @ParameterizedTest(name = "{0} on a face without decimals")
  @CsvSource({"17, 17", "00017, 17"})
  void aMeterWithoutDecimalsTakesWholeNumbers(String typed, BigDecimal meant) {
    assertEquals(meant, TypedReading.parse(typed, 6, 0));
  }
}
