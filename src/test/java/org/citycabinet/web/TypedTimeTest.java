package org.citycabinet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Test
  void whatABrowserSendsIsTheTimeOfThePlace() {
    assertEquals(
        Instant.parse("2026-11-30T16:00:00Z"), TypedTime.read("at", "2026-11-30T18:00", RIGA));
    assertEquals(
        Instant.parse("2026-07-30T15:00:30Z"), TypedTime.read("at", " 2026-07-30 18:00:30 ", RIGA));
    assertNull(TypedTime.read("at", " ", RIGA));
    assertEquals("2026-11-30T18:00", TypedTime.typed(Instant.parse("2026-11-30T16:00:59Z"), RIGA));
    assertEquals("", TypedTime.typed(null, RIGA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "2026-13-01T00:00",
        "2026-02-30T00:00",
        "2026-11-30",
        "+999999999-01-01T00:00",
        "-0001-01-01T00:00",
        "2201-01-01T00:00"
      })
  void whatIsNoTimeIsRefusedAtItsField(String typed) {
    var refused = assertThrows(Refused.class, () -> TypedTime.read("at", typed, RIGA));
    assertEquals("at", refused.field().orElseThrow());
  }
}
