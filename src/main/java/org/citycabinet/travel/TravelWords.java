package org.citycabinet.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.SpanWords;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.TicketState;

/**
 * How tickets read to a person.
 *
 * @param locale the reader's language
 * @param zone the operator's time zone
 * @param now the present instant
 */
record TravelWords(Locale locale, ZoneId zone, Instant now) {
  TicketView view(Ticket ticket, String productName) {
    var state = ticket.state(now);
    return new TicketView(
        ticket.code(),
        productName,
        text("ticket.state." + state),
        tag(state),
        term(ticket, state),
        ticket.price());
  }

  /** Why a card is blocked, and until when where that is known; empty where it is not. */
  String blocked(Medium medium) {
    return medium.blockReason().map(reason -> blocked(medium, reason)).orElse("");
  }

  private String blocked(Medium medium, BlockReason reason) {
    var words = text("medium.reason." + reason);
    return medium.blocks().stream()
        .filter(block -> block.isOpen() && block.reason() == reason)
        .flatMap(block -> block.lastDay().stream())
        .map(day -> words + " " + text("medium.until", Formats.date(locale, day)))
        .findFirst()
        .orElse(words);
  }

  private static String tag(TicketState state) {
    return switch (state) {
      case RUNNING -> "";
      case WAITING -> "wait";
      default -> "quiet";
    };
  }

  private String term(Ticket ticket, TicketState state) {
    return Stream.of(trips(ticket), span(ticket, state))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String trips(Ticket ticket) {
    return ticket
        .trips()
        .map(all -> text("ticket.trips-left", ticket.tripsLeft().orElse(0), all))
        .orElse("");
  }

  private String span(Ticket ticket, TicketState state) {
    if (ticket.validUntil().isPresent() && state != TicketState.WAITING) {
      return text(
          "ticket.until",
          new SpanWords(locale, zone).last(ticket.validFrom().get(), ticket.validUntil().get()));
    }
    if (ticket.validUntil().isPresent() && now.isBefore(ticket.validFrom().get())) {
      return fromTo(ticket.validFrom().get(), ticket.validUntil().get());
    }
    return ticket
        .useBy()
        .map(end -> text("ticket.use-by", day(end.minusNanos(1))))
        .orElseGet(() -> text("ticket.starts-with-trip"));
  }

  /** When something is valid that purchase alone decides. */
  String fromTo(Instant from, Instant until) {
    return new SpanWords(locale, zone).fromTo(from, until);
  }

  /** To when something lasts: the last day where that ends with it, else the last minute. */
  String last(Instant until) {
    var isMidnight = until.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    return isMidnight ? day(until.minusNanos(1)) : dateTime(until.minusNanos(1));
  }

  String day(Instant at) {
    return Formats.date(locale, LocalDate.ofInstant(at, zone));
  }

  String dateTime(Instant at) {
    return Formats.dateTime(locale, at, zone);
  }

  String text(String key, Object... arguments) {
    return Messages.text(locale, key, arguments);
  }
}
