package org.citycabinet.ticketing.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Period;
import java.util.Set;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoundTermsTest {

  @ParameterizedTest
  @EnumSource(MediumKind.class)
  @Requirement("RIG-42")
  void aFoundCardIsKeptOneYear(MediumKind kind) {
    var terms = BuiltIn.schemesWith("found").get("riga").terms(new FoundFamily()).decide(kind);
    assertEquals("42", terms.clause());
    assertEquals(Period.ofYears(1), terms.keptFor());
  }

  @Test
  void whoPromisesNothingKeepsNone() {
    assertEquals(Set.of("riga"), BuiltIn.schemesWith("found").keySet());
  }
}
