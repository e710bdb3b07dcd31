package org.citycabinet.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.citycabinet.operator.Cell;
import org.junit.jupiter.api.Test;

/** When a night begins, in the zone of its operator. */
class NightHoursTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private static NightHours from(String begins) {
    return new NightHours(new Cell<>(Set.of()), LocalTime.parse(begins), Duration.ofHours(4));
  }

  private static String nightAt(String begins, String instant) {
    return from(begins).nightAt(Instant.parse(instant), RIGA).toString();
  }

  @Test
  void aNightLastsUntilTheNextBegins() {
    assertEquals("2026-01-09", nightAt("02:00", "2026-01-09T23:59:59Z"));
    assertEquals("2026-01-10", nightAt("02:00", "2026-01-10T00:00:00Z"));
    assertEquals("2026-01-10", nightAt("02:00", "2026-01-10T23:59:59Z"));
  }

  @Test
  void aTimeThatTheClocksLeaveOutIsAnHourLater() {
    assertEquals(
        Instant.parse("2026-03-29T01:30:00Z"),
        from("03:30").begin(LocalDate.parse("2026-03-29"), RIGA));
    assertEquals("2026-03-28", nightAt("03:30", "2026-03-29T01:29:59Z"));
    assertEquals("2026-03-29", nightAt("03:30", "2026-03-29T01:30:00Z"));
  }

  @Test
  void aTimeThatTheClocksShowTwiceBeginsOneNight() {
    assertEquals("2026-10-24", nightAt("03:30", "2026-10-25T00:29:59Z"));
    assertEquals("2026-10-25", nightAt("03:30", "2026-10-25T00:30:00Z"));
    assertEquals("2026-10-25", nightAt("03:30", "2026-10-25T01:30:00Z"));
  }

  @Test
  void whatIsNotDoneHoursAfterItsBeginningIsLate() {
    var night = LocalDate.parse("2026-01-10");
    assertFalse(from("02:00").isLate(night, Instant.parse("2026-01-10T03:59:59Z"), RIGA));
    assertTrue(from("02:00").isLate(night, Instant.parse("2026-01-10T04:00:00Z"), RIGA));
  }
}
