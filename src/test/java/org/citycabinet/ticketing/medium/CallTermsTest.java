package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallTermsTest {
  private final Scheme riga = BuiltIn.schemesWith("calls").get("riga");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "2026-11-20T08:00, true",
    "2026-11-20T07:59, false",
    "2026-11-20T19:59, true",
    "2026-11-20T20:00, false",
    // Saturday, and the day of the republic's proclamation
    "2026-11-21T10:00, false",
    "2026-11-18T10:00, false",
  })
  @Requirement("RIG-40")
  void callsAreTakenOnWorkingDaysFromEightToTwenty(LocalDateTime at, boolean open) {
    var now = at.atZone(riga.operator().zone());
    assertEquals(open, of(MediumKind.PERSONALISED_CARD).isOpen(now, riga.workingDays()));
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSONALISED_CARD", "PUPIL_CARD", "RESIDENT_CARD", "COMPANION_CARD"})
  @Requirement("RIG-40")
  void theCallerNamesFirstNameSurnameAndPersonalCode(MediumKind kind) {
    assertTrue(of(kind).offered());
    assertEquals("40", of(kind).clause());
    assertEquals(EnumSet.allOf(CallTerms.Question.class), of(kind).questions());
  }

  @Test
  @Requirement("RIG-40")
  void aCardThatIsTiedToNobodyIsNotBlockedByTelephone() {
    assertFalse(of(MediumKind.CARD).offered());
  }

  @Test
  @Requirement("VEN-27")
  void elsewhereTheNumberIsEnoughAtAnyHour() {
    var scheme = BuiltIn.schemesWith("calls").get("ventspils");
    var terms = scheme.terms(new CallFamily()).decide(MediumKind.CARD);
    assertTrue(terms.offered());
    assertEquals(Set.of(), terms.questions());
    var night = LocalDateTime.parse("2026-11-21T23:59").atZone(scheme.operator().zone());
    assertTrue(terms.isOpen(night, scheme.workingDays()));
  }

  private CallTerms of(MediumKind kind) {
    return riga.terms(new CallFamily()).decide(kind);
  }
}
