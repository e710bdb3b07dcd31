package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HumanCodeTest {

  @Test
  void aCodeIsInGroupsOfFourAndNoTwoAreTheSame() {
    assertTrue(HumanCode.make(10).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    assertTrue(HumanCode.make(5).matches("[A-Z2-7]{4}-[A-Z2-7]{4}"));
    assertNotEquals(HumanCode.make(10), HumanCode.make(10));
  }

  @Test
  void itMayBeTypedInAnyWayThatCannotBeMistaken() {
    assertEquals("ABCDOI27", HumanCode.plain(" abcd-0i27 "));
    assertEquals("ABCDOI27", HumanCode.plain("ABCD O127"));
    assertEquals("", HumanCode.plain("—"));
  }
}
