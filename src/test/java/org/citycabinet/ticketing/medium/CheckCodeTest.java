package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckCodeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private final CheckCode code = new CheckCode(UUID.randomUUID(), "123456");

  @Test
  void isAcceptedAsItIsPrintedOrWithBlanks() {
    assertTrue(code.accepts("123456"));
    assertTrue(code.accepts(" 123 456 "));
    assertFalse(code.accepts("123457"));
    assertFalse(code.accepts(null));
  }

  @Test
  void fiveTriesADayAndNoMore() {
    for (int i = 0; i < CheckCode.TRIES_A_DAY; i++) {
      assertTrue(code.countTry(TODAY));
    }
    assertFalse(code.countTry(TODAY));
    assertTrue(code.countTry(TODAY.plusDays(1)));
  }

  @Test
  void theRightCodeGivesTheTriesBack() {
    for (int i = 0; i < CheckCode.TRIES_A_DAY; i++) {
      code.countTry(TODAY);
    }
    assertTrue(code.accepts("123456"));
    assertTrue(code.countTry(TODAY));
  }
}
