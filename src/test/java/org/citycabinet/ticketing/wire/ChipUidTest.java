package org.citycabinet.ticketing.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A chip's own number as readers write it. */
class ChipUidTest {

  @ParameterizedTest
  @ValueSource(strings = {"04A1B2C3D4E5F6", "04:a1:b2:c3:d4:e5:f6", " 04 a1 b2-c3-d4.e5.f6 "})
  void howReadersWriteItDoesNotMatter(String typed) {
    assertEquals("04A1B2C3D4E5F6", ChipUid.of(typed).text());
    assertEquals("04 A1 B2 C3 D4 E5 F6", ChipUid.of(typed).shown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEADBEEF", "04A1B2C3D4E5F6", "04112233445566778899"})
  void itHasFourSevenOrTenBytes(String typed) {
    assertEquals(typed, ChipUid.of(typed).text());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "04A1B2", "04A1B2C3D4E5F", "04A1B2C3D4E5F67", "04A1B2C3D4E5FG"})
  void whatIsNoSuchNumberIsRefused(String typed) {
    assertEquals("medium.uid.wrong", refused(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08A1B2C3", "88A1B2C3"})
  void aShortNumberThatIsDrawnAnewIsRefused(String typed) {
    assertEquals("medium.uid.passing", refused(typed));
  }

  @Test
  void numbersOfDifferentLengthHaveDifferentKeys() {
    assertEquals(2, Lists.chips("00000001", "00000000000001").size());
  }

  private static String refused(String typed) {
    return assertThrows(Refused.class, () -> ChipUid.of(typed)).key();
  }
}
