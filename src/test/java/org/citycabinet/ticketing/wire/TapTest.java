package org.citycabinet.ticketing.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TapTest {

  @Test
  void theSameEventHasTheSameDigest() {
    assertEquals(aTapOf(100).sha256(), aTapOf(100).sha256());
  }

  @Test
  void anotherContentHasAnotherDigest() {
    assertNotEquals(aTapOf(100).sha256(), aTapOf(101).sha256());
  }

  @Test
  void resultsHaveTheNumbersOfTheStandard() {
    for (var result : EventResult.values()) {
      assertEquals(Optional.of(result), EventResult.of(result.code()));
    }
    assertEquals(Optional.of(EventResult.BLOCKED), EventResult.of(7));
    assertEquals(Optional.empty(), EventResult.of(10));
  }

  private static Tap aTapOf(long amountCents) {
    return new Tap(
        "e-1",
        1,
        Instant.parse("2026-03-01T08:00:00Z"),
        "0000000001",
        EventType.TAP,
        EventResult.SUCCESS,
        amountCents,
        400L,
        false,
        0,
        "101",
        "12",
        null,
        null,
        null,
        LocalDate.parse("2026-03-01"));
  }
}
