package org.citycabinet.ticketing.fare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/** How long a ticket is valid, and counted from what. */
public sealed interface ValidityTerm {

  /** When the ticket is valid; empty as long as nothing has started its term. */
  Optional<Span> span(TicketUse use);

  /** What an unused part is counted in. */
  default TermUnit unit() {
    return TermUnit.CALENDAR_DAY;
  }

  /** A term that its first authorisation starts. */
  sealed interface Counted extends ValidityTerm {

    /** The first instant after the term. */
    Instant end(Instant start, ZoneId zone);

    @Override
    default Optional<Span> span(TicketUse use) {
      return use.firstUsedAt().map(start -> new Span(start, end(start, use.zone())));
    }
  }

  /** So many minutes, the last one included to its end (RIG-15.1.1). */
  record Minutes(int minutes) implements Counted {
    @Override
    public Instant end(Instant start, ZoneId zone) {
      return start.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(minutes + 1L));
    }

    @Override
    public TermUnit unit() {
      return TermUnit.WHOLE;
    }
  }

  /** So much time to the second (SIA-06). */
  record Time(Duration length) implements Counted {
    @Override
    public Instant end(Instant start, ZoneId zone) {
      return start.plus(length);
    }

    @Override
    public TermUnit unit() {
      return TermUnit.WHOLE;
    }
  }

  /** So many calendar days, the first and the last one included (RIG-15.1.2, SIA-08). */
  record CalendarDays(int days) implements Counted {
    @Override
    public Instant end(Instant start, ZoneId zone) {
      return LocalDate.ofInstant(start, zone).plusDays(days).atStartOfDay(zone).toInstant();
    }
  }

  /** So many times 24 hours, from the second of the start (RIG-15.2.2, RIG-15.2.3). */
  record DaysOf24Hours(int days) implements Counted {
    @Override
    public Instant end(Instant start, ZoneId zone) {
      return start.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(24L * days));
    }

    @Override
    public TermUnit unit() {
      return TermUnit.RUNNING_24_HOURS;
    }
  }

  /**
   * To the same date of the next month, not included; where it has no such date, to its last one,
   * included (RIG-15.1.4).
   */
  record MonthToSameDate() implements Counted {
    @Override
    public Instant end(Instant start, ZoneId zone) {
      var first = LocalDate.ofInstant(start, zone);
      var next = first.plusMonths(1);
      var clamped = next.getDayOfMonth() < first.getDayOfMonth();
      return (clamped ? next.plusDays(1) : next).atStartOfDay(zone).toInstant();
    }
  }

  /** From the purchase to that many months after its day, that day included (VEN-01). */
  record MonthsFromPurchase(int months) implements ValidityTerm {
    @Override
    public Optional<Span> span(TicketUse use) {
      var end = Deadline.after(use.boughtOn(), Period.ofMonths(months), use.zone());
      return Optional.of(new Span(use.boughtAt(), end));
    }
  }

  /**
   * One calendar month, first to last day (VEN-02): that of the purchase, or the next one for who
   * buys on the named day of the month or later (VEN-21).
   */
  record CalendarMonth(int nextFromDay) implements ValidityTerm {
    @Override
    public Optional<Span> span(TicketUse use) {
      var bought = use.boughtOn();
      var later = bought.getDayOfMonth() >= nextFromDay ? 1 : 0;
      var month = YearMonth.from(bought).plusMonths(later);
      return Optional.of(Span.ofDays(month.atDay(1), month.atEndOfMonth(), use.zone()));
    }
  }

  /**
   * A period that every year has; the one that runs at purchase or comes next. Valid from the first
   * authorisation to the period's last day (RIG-15.3).
   */
  record FixedPeriod(MonthDay from, MonthDay to) implements ValidityTerm {
    @Override
    public Optional<Span> span(TicketUse use) {
      var bought = use.boughtOn();
      var whole =
          IntStream.rangeClosed(bought.getYear() - 1, bought.getYear() + 1)
              .mapToObj(year -> Span.ofDays(from.atYear(year), end(year), use.zone()))
              .filter(span -> span.until().isAfter(use.boughtAt()))
              .findFirst()
              .orElseThrow();
      return Optional.of(
          use.firstUsedAt()
              .filter(whole::contains)
              .map(first -> new Span(first, whole.until()))
              .orElse(whole));
    }

    private LocalDate end(int year) {
      return to.atYear(to.isBefore(from) ? year + 1 : year);
    }
  }

  /**
   * Reads a term such as {@code MINUTES 90} or {@code FIXED_PERIOD --06-01 --08-31}.
   *
   * @throws RuntimeException where the text is no such term
   */
  static ValidityTerm parse(String text) {
    var words = text.split(" ", -1);
    return switch (words[0]) {
      case "MINUTES" -> new Minutes(positive(words[1]));
      case "TIME" -> new Time(Duration.parse(words[1]));
      case "CALENDAR_DAYS" -> new CalendarDays(positive(words[1]));
      case "DAYS_OF_24_HOURS" -> new DaysOf24Hours(positive(words[1]));
      case "MONTH_TO_SAME_DATE" -> new MonthToSameDate();
      case "MONTHS_FROM_PURCHASE" -> new MonthsFromPurchase(positive(words[1]));
      case "CALENDAR_MONTH" -> new CalendarMonth(positive(words[1]));
      case "FIXED_PERIOD" -> new FixedPeriod(MonthDay.parse(words[1]), MonthDay.parse(words[2]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private static int positive(String number) {
    var read = Integer.parseInt(number);
    if (read < 1) {
      throw new IllegalArgumentException(number);
    }
    return read;
  }
}
