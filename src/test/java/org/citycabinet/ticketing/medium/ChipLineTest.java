package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What a maker of cards delivers with them, as a clerk pastes it. */
class ChipLineTest {

  @Test
  void aLineIsACardAndItsChip() {
    assertEquals(
        List.of(
            new ChipLine(1, "T1 0002", "04A1B2C3D4E5F6"),
            new ChipLine(3, "T1 0003", "DE AD BE EF"),
            new ChipLine(4, "T1 0004", "")),
        ChipLine.read("T1 0002;04A1B2C3D4E5F6\r\n \r\nT1 0003\tDE AD BE EF\r\nT1 0004"));
  }

  @Test
  void noLineAndTooManyAreRefused() {
    assertEquals("medium.chips.missing", refused(null));
    assertEquals("medium.chips.missing", refused(" \n "));
    assertEquals("medium.chips.too-many", refused("T1 0002;DEADBEEF\n".repeat(501)));
  }

  private static String refused(String pasted) {
    return assertThrows(Refused.class, () -> ChipLine.read(pasted)).key();
  }
}
