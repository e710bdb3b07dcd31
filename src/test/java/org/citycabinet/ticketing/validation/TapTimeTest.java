package org.citycabinet.ticketing.validation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
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
    assertDoesNotThrow(() -> Validations.mustBeTimely(time, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-13T07:59:59Z", "2026-11-21T08:00:01Z"})
  void whatIsFurtherOffIsNotDecided(Instant time) {
    var refused = assertThrows(Refused.class, () -> Validations.mustBeTimely(time, NOW));
    assertEquals(Optional.of("time"), refused.field());
  }

  @Test
  void inABatchAPersonIsToldWhichWay() {
    assertEquals(Optional.of("TOO_LATE"), doubt("2026-11-13T07:59:59Z"));
    assertEquals(Optional.of("CLOCK_AHEAD"), doubt("2026-11-21T08:00:01Z"));
  }

  private static Optional<String> doubt(String time) {
    return TapGroups.doubt(Instant.parse(time), NOW);
  }
}
