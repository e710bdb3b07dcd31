package org.citycabinet.travel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.CalendarEntry;
import org.citycabinet.platform.CalendarSource;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;

/** The last days of the tickets on the caller's cards. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class TicketDates implements CalendarSource {
  @Inject Cards cards;
  @Inject Tickets tickets;
  @Inject CardViews views;
  @Inject Operators operators;
  @Inject Clock clock;

  @Override
  public List<CalendarEntry> entries(Locale language) {
    return cards.mine().stream().flatMap(card -> on(card, language)).toList();
  }

  private Stream<CalendarEntry> on(Keeper card, Locale language) {
    return tickets.openOn(card.medium().id()).stream()
        .flatMap(ticket -> entry(card, ticket, language).stream());
  }

  /** A ticket that waits for its first trip ends with the time to make it. */
  private Optional<CalendarEntry> entry(Keeper card, Ticket ticket, Locale language) {
    return ticket
        .validUntil()
        .or(ticket::useBy)
        .filter(end -> end.isAfter(clock.instant()))
        .map(
            end ->
                LocalDate.ofInstant(
                    end.minusNanos(1), operators.operator(ticket.operator()).zone()))
        .map(last -> entry(card, ticket, last, language));
  }

  private CalendarEntry entry(Keeper card, Ticket ticket, LocalDate last, Locale language) {
    String name = views.product(ticket.edition(), ticket.product()).name(language);
    return new CalendarEntry(
        "ticket-" + ticket.id(),
        last,
        last,
        Messages.text(language, "travel.calendar.end", name),
        Messages.text(language, "travel.calendar.end.text", ticket.code(), card.title()),
        "/travel/card?id=" + card.medium().id());
  }
}
