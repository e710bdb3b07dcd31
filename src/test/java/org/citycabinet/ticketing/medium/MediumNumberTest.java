package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediumNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"LT00001", "lt00001", " lt 000 01 ", "LT 00001", "lt-000-01", "Lt\u00a000001"})
  @Requirement("LIE-13")
  void isAcceptedWithOrWithoutSpacesInUpperOrLowerCase(String typed) {
    assertEquals("LT00001", MediumNumber.of(typed).text());
  }

  @ParameterizedTest
  @CsvSource({
    "LT00001, LT 00001",
    "LT04128837, LT 0412 8837",
    "1000223145, 1000 2231 45",
    "A1B2C3D4, A1B2 C3D4"
  })
  void isShownInFours(String text, String shown) {
    assertEquals(shown, new MediumNumber(text).shown());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "   ", "123", "ABCDEF", "LT0000!", "LT00001LT00001LT00001LT00001", "ĀB12345"})
  @Requirement("VEN-33")
  void isRefusedAtItsFieldWhereItCannotBeANumber(String typed) {
    var refused = assertThrows(Refused.class, () -> MediumNumber.of(typed));
    assertEquals(Optional.of("number"), refused.field());
  }
}
