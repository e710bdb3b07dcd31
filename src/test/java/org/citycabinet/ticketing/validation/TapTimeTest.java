package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device whose clock is far from ours is not believed. */
class TapTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-13T08:00:00Z", "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z"})
  void upToADayAheadAndAWeekLateIsTaken(Instant time) {
    assertDoesNotThrow(() -> Validations.mustBeTimely(tap(time), NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-13T07:59:59Z", "2026-11-21T08:00:01Z"})
  void whatIsFurtherOffIsNotDecided(Instant time) {
    var refused = assertThrows(Refused.class, () -> Validations.mustBeTimely(tap(time), NOW));
    assertEquals(Optional.of("time"), refused.field());
  }

  @Test
  void inABatchAPersonIsToldWhichWay() {
    assertEquals(Optional.of("TOO_LATE"), doubt("2026-11-13T07:59:59Z"));
    assertEquals(Optional.of("CLOCK_AHEAD"), doubt("2026-11-21T08:00:01Z"));
  }

  private static Optional<String> doubt(String time) {
    return TapGroups.doubt(tap(Instant.parse(time)), NOW);
  }

  private static Tap tap(Instant time) {
    return new Tap(
        "e-1",
        1,
        time,
        "LT00001",
        EventType.TAP,
        null,
        null,
        null,
        false,
        0,
        "101",
        null,
        null,
        null,
        null,
        LocalDate.parse("2026-11-20"));
  }
}
