package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** By when money must be asked back. */
record SlowLimit(SlowPause pause, RefundDeadline.Event event) {
  static SlowLimit months(int months, RefundDeadline.Event event) {
    return new SlowLimit(SlowPause.ofMonths(months), event);
  }

  static SlowLimit days(int days, RefundDeadline.Event event) {
    return new SlowLimit(SlowPause.ofDays(days), event);
  }

  /** As tables write them. */
  static String text(List<SlowLimit> limits) {
    return limits.stream()
        .map(limit -> limit.pause.text() + " " + limit.event)
        .collect(Collectors.joining(", "));
  }

  /** The first instant that is too late for one of them; empty where none applies. */
  static Optional<Instant> tooLate(List<SlowLimit> limits, SlowCase facts) {
    return limits.stream()
        .flatMap(limit -> limit.tooLate(facts).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> tooLate(SlowCase facts) {
    if (event == RefundDeadline.Event.EXPIRY && pause.equals(SlowPause.ofDays(0))) {
      return facts.voidAt();
    }
    var calendar = facts.calendar();
    return day(facts).map(day -> calendar.end(calendar.last(day, pause)));
  }

  private Optional<LocalDate> day(SlowCase facts) {
    var calendar = facts.calendar();
    var wish = facts.wish();
    return switch (event) {
      case PURCHASE -> Optional.of(calendar.day(wish.purchasedAt()));
      case BLOCKING -> wish.blockedAt().map(calendar::day);
      case TRANSITION -> wish.transitionEndsOn();
      case EXPIRY -> facts.voidAt().map(end -> lastDay(end, calendar));
    };
  }

  private static LocalDate lastDay(Instant end, SlowCalendar calendar) {
    var day = calendar.day(end);
    return calendar.begin(day).equals(end) ? day.minusDays(1) : day;
  }
}
