package org.citycabinet.ticketing.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a ticket is valid, told by walking through its time. */
sealed interface SlowTerm {

  /** As tables write it. */
  String text();

  /** When it is valid though nobody has used it; empty where its first use begins it. */
  default Optional<SlowSpan> bought(Instant boughtAt, SlowCalendar calendar) {
    return Optional.empty();
  }

  /** When it is valid once it was used. */
  SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar);

  /** The parts in which it is used up, in their order. */
  default List<SlowSpan> parts(SlowSpan span, SlowCalendar calendar) {
    return span.days(calendar);
  }

  /** RIG-15.1.1: the minute of the first authorisation and so many more, each to its end. */
  record Minutes(int minutes) implements SlowTerm {
    @Override
    public String text() {
      return "MINUTES " + minutes;
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var second = usedAt.getEpochSecond();
      var minute = Instant.ofEpochSecond(second - second % 60);
      for (int passed = 0; passed <= minutes; passed++) {
        minute = minute.plusSeconds(60);
      }
      return new SlowSpan(usedAt, minute);
    }

    @Override
    public List<SlowSpan> parts(SlowSpan span, SlowCalendar calendar) {
      return List.of(span);
    }
  }

  /** SIA-06: so many minutes to the second. */
  record Time(int minutes) implements SlowTerm {
    @Override
    public String text() {
      return "TIME PT" + minutes + "M";
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var end = usedAt;
      for (int passed = 0; passed < minutes; passed++) {
        end = end.plusSeconds(60);
      }
      return new SlowSpan(usedAt, end);
    }

    @Override
    public List<SlowSpan> parts(SlowSpan span, SlowCalendar calendar) {
      return List.of(span);
    }
  }

  /** RIG-15.1.2, SIA-08: the day of the first use and those after it, so many in all. */
  record CalendarDays(int days) implements SlowTerm {
    @Override
    public String text() {
      return "CALENDAR_DAYS " + days;
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var last = calendar.day(usedAt);
      for (int day = 1; day < days; day++) {
        last = last.plusDays(1);
      }
      return new SlowSpan(usedAt, calendar.end(last));
    }
  }

  /** RIG-15.2.2, RIG-15.2.3: so many times 24 hours from the second of the first use. */
  record Days24(int days) implements SlowTerm {
    private static final Duration DAY = Duration.ofHours(24);

    @Override
    public String text() {
      return "DAYS_OF_24_HOURS " + days;
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var end = Instant.ofEpochSecond(usedAt.getEpochSecond());
      for (int day = 0; day < days; day++) {
        end = end.plus(DAY);
      }
      return new SlowSpan(usedAt, end);
    }

    @Override
    public List<SlowSpan> parts(SlowSpan span, SlowCalendar calendar) {
      var parts = new ArrayList<SlowSpan>();
      for (var end = span.until(); end.isAfter(span.from()); end = end.minus(DAY)) {
        parts.add(0, new SlowSpan(end.minus(DAY), end));
      }
      return parts;
    }
  }

  /** RIG-15.1.4: to the day before the same date of the next month, or to that month's last. */
  record Month() implements SlowTerm {
    @Override
    public String text() {
      return "MONTH_TO_SAME_DATE";
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var first = calendar.day(usedAt);
      int firsts = first.getDayOfMonth() == 1 ? 0 : -1;
      var day = first.plusDays(1);
      while (day.getDayOfMonth() != first.getDayOfMonth()) {
        firsts += day.getDayOfMonth() == 1 ? 1 : 0;
        if (firsts == 1) {
          break; // The month after the next has begun.
        }
        day = day.plusDays(1);
      }
      return new SlowSpan(usedAt, calendar.begin(day));
    }
  }

  /** VEN-01: from the purchase, so many months from its day. */
  record MonthsFromPurchase(int months) implements SlowTerm {
    @Override
    public String text() {
      return "MONTHS_FROM_PURCHASE " + months;
    }

    @Override
    public Optional<SlowSpan> bought(Instant boughtAt, SlowCalendar calendar) {
      return Optional.of(used(boughtAt, boughtAt, calendar));
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var last = calendar.last(calendar.day(boughtAt), SlowPause.ofMonths(months));
      return new SlowSpan(boughtAt, calendar.end(last));
    }
  }

  /** VEN-02, VEN-21: one calendar month; from that day of the month on the next one is sold. */
  record CalendarMonth(int nextFromDay) implements SlowTerm {
    @Override
    public String text() {
      return "CALENDAR_MONTH " + nextFromDay;
    }

    @Override
    public Optional<SlowSpan> bought(Instant boughtAt, SlowCalendar calendar) {
      var first = calendar.day(boughtAt);
      if (first.getDayOfMonth() >= nextFromDay) {
        while (!SlowCalendar.isLastOfMonth(first)) {
          first = first.plusDays(1);
        }
        first = first.plusDays(1);
      }
      while (first.getDayOfMonth() > 1) {
        first = first.minusDays(1);
      }
      var last = first;
      while (!SlowCalendar.isLastOfMonth(last)) {
        last = last.plusDays(1);
      }
      return Optional.of(new SlowSpan(calendar.begin(first), calendar.end(last)));
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      return bought(boughtAt, calendar).orElseThrow();
    }
  }

  /** RIG-15.3: every year's period that runs at purchase or comes next. */
  record Period(MonthDay from, MonthDay to) implements SlowTerm {
    @Override
    public String text() {
      return "FIXED_PERIOD " + from + " " + to;
    }

    @Override
    public Optional<SlowSpan> bought(Instant boughtAt, SlowCalendar calendar) {
      var first = calendar.day(boughtAt);
      while (!isIn(first)) {
        first = first.plusDays(1);
      }
      while (!MonthDay.from(first).equals(from)) {
        first = first.minusDays(1);
      }
      var last = first;
      while (!isLast(last)) {
        last = last.plusDays(1);
      }
      return Optional.of(new SlowSpan(calendar.begin(first), calendar.end(last)));
    }

    @Override
    public SlowSpan used(Instant boughtAt, Instant usedAt, SlowCalendar calendar) {
      var whole = bought(boughtAt, calendar).orElseThrow();
      return whole.contains(usedAt) ? new SlowSpan(usedAt, whole.until()) : whole;
    }

    private boolean isIn(LocalDate day) {
      var date = MonthDay.from(day);
      return from.isAfter(to)
          ? !date.isBefore(from) || !date.isAfter(to)
          : !date.isBefore(from) && !date.isAfter(to);
    }

    /** The 29th of February is the last one in years without it. */
    private boolean isLast(LocalDate day) {
      var leapDay = to.equals(MonthDay.of(2, 29)) && day.getMonthValue() == 2;
      return MonthDay.from(day).equals(to) || (leapDay && SlowCalendar.isLastOfMonth(day));
    }
  }
}
