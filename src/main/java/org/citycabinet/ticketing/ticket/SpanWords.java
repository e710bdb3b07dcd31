package org.citycabinet.ticketing.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.fare.Span;

/**
 * How it reads when something is valid.
 *
 * @param locale the reader's language
 * @param zone the operator's time zone
 */
public record SpanWords(Locale locale, ZoneId zone) {
  private static final Duration TOLD_TO_THE_MINUTE = Duration.ofHours(26);

  /** When something is valid that purchase alone decides; empty where something else does. */
  public String fromTo(Optional<Span> term) {
    return term.map(span -> fromTo(span.from(), span.until())).orElse("");
  }

  /** From when, and to when: the first instant that is too late. */
  public String fromTo(Instant from, Instant until) {
    return Messages.text(locale, "ticket.from-to", day(from), last(from, until));
  }

  /** The last day, included; for short terms the last minute. */
  public String last(Instant from, Instant until) {
    var lastMoment = until.minusNanos(1);
    boolean isShort = Duration.between(from, until).compareTo(TOLD_TO_THE_MINUTE) < 0;
    return isShort ? Formats.dateTime(locale, lastMoment, zone) : day(lastMoment);
  }

  private String day(Instant at) {
    return Formats.date(locale, LocalDate.ofInstant(at, zone));
  }
}
