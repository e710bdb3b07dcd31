package org.citycabinet.ticketing.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alarms that no limit decides. */
class HealthTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void aDeviceOfWhichAllIsWellHasNone() {
    assertEquals(List.of(), alarms(null, 0, null));
  }

  @Test
  void tapsThatContradictOthersComeFirst() {
    assertEquals(
        List.of(Alarm.CLONED, Alarm.ROLLED_BACK, Alarm.LIST_REFUSED),
        alarms("BAD_SIGNATURE", 2, NOW));
  }

  private static List<Alarm> alarms(String flaw, int conflicts, Instant rolledBackAt) {
    return new Health(NOW, null, 0, flaw, null, null, 0, conflicts, rolledBackAt, null, null)
        .alarms(WatchTerms.STANDARD, NOW).stream().map(Health.Raised::alarm).toList();
  }
}
