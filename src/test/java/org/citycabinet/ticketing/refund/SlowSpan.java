package org.citycabinet.ticketing.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From an instant to the first one after it. */
record SlowSpan(Instant from, Instant until) {
  boolean contains(Instant at) {
    return at.compareTo(from) >= 0 && at.compareTo(until) < 0;
  }

  /** The calendar days that it touches, each whole. */
  List<SlowSpan> days(SlowCalendar calendar) {
    var days = new ArrayList<SlowSpan>();
    var day = calendar.day(from);
    for (var begin = calendar.begin(day); begin.isBefore(until); ) {
      day = day.plusDays(1);
      var next = calendar.begin(day);
      days.add(new SlowSpan(begin, next));
      begin = next;
    }
    return days;
  }
}
