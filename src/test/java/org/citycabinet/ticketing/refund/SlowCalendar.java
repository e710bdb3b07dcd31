package org.citycabinet.ticketing.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The days where an operator is, found by walking: minute by minute, day by day. */
final class SlowCalendar {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ZoneId zone;
  private final Map<LocalDate, Instant> begins = new HashMap<>();
  private final Map<Walk, LocalDate> walked = new HashMap<>();

  private record Walk(LocalDate from, SlowPause pause) {}

  SlowCalendar(ZoneId zone) {
    this.zone = zone;
  }

  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The first instant of the day. */
  Instant begin(LocalDate day) {
    return begins.computeIfAbsent(day, this::walkTo);
  }

  /** The first instant after the day. */
  Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  /** The last day that is so long after another one. */
  LocalDate last(LocalDate from, SlowPause pause) {
    return walked.computeIfAbsent(new Walk(from, pause), SlowCalendar::walk);
  }

  static boolean isLastOfMonth(LocalDate day) {
    return day.plusDays(1).getDayOfMonth() == 1;
  }

  /** From the evening before: no operator is more than three hours ahead of UTC. */
  private Instant walkTo(LocalDate day) {
    var at = day.atStartOfDay(ZoneOffset.UTC).minusHours(3).toInstant();
    while (day(at).isBefore(day)) {
      at = at.plus(MINUTE);
    }
    return at;
  }

  private static LocalDate walk(Walk walk) {
    var day = walk.from();
    for (int month = 0; month < walk.pause().months(); ) {
      day = day.plusDays(1);
      month += day.getDayOfMonth() == 1 ? 1 : 0;
    }
    while (walk.pause().months() > 0
        && day.getDayOfMonth() < walk.from().getDayOfMonth()
        && !isLastOfMonth(day)) {
      day = day.plusDays(1);
    }
    for (int passed = 0; passed < walk.pause().days(); passed++) {
      day = day.plusDays(1);
    }
    return day;
  }
}
