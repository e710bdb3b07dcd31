package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.citycabinet.InContainer;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Whose terms are known. */
class OperatorsIT extends InContainer {
  @Inject Operators operators;

  @Test
  void anUnknownCodeIsRefusedAndNotKept() {
    for (var code : new String[] {"nobody-1", "nobody-2"}) {
      var refused = assertThrows(Refused.class, () -> operators.operator(code));
      assertEquals("operator.unknown", refused.key());
      assertFalse(operators.kept().contains(code));
    }
    assertEquals("riga", operators.operator("riga").code());
    assertTrue(operators.kept().contains("riga"));
  }
}
