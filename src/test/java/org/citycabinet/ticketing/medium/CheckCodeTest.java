package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckCodeTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final UUID CARD = UUID.randomUUID();
  private final CheckCode code = new CheckCode(CARD, CheckCode.hash(CARD, "123456"));

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
  void aNewCodeTakesThePlaceOfTheOldOne() {
    code.become(CheckCode.hash(CARD, "654321"));
    assertFalse(code.accepts("123456"));
    assertTrue(code.accepts("654321"));
  }

  @Test
  void aCodeThatIsDrawnHasSixDigits() {
    for (int i = 0; i < 100; i++) {
      assertTrue(CheckCode.draw().matches("\\d{6}"));
    }
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
