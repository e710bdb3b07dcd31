package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Span;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Uses;
import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.EventType;

/**
 * The rides among the taps, as far as they bear on each other. In the transaction of whoever asks.
 */
@ApplicationScoped
class Passages {
  @Inject Database database;

  /**
   * The rides of a medium around an instant.
   *
   * @param before the trips of their own in the hours before it
   * @param later all rides at that instant or after it, second taps with them, in order
   */
  record Line(List<Mark> before, List<Passage> later) {}

  /** What bears on a ride with the medium at that instant, and on what it bears. */
  Line around(UUID medium, Instant at) {
    var all = since(medium, at.minus(TapStore.NEAR));
    return new Line(
        all.stream()
            .filter(ride -> ride.isMark() && ride.mark().at().isBefore(at))
            .map(Passage::mark)
            .toList(),
        all.stream()
            .filter(ride -> ride.made() && !ride.mark().at().isBefore(at))
            .sorted(Comparator.comparing(Passage::mark, Mark.ORDER))
            .toList());
  }

  /** The medium's trips of their own near that instant, that instant included. */
  List<Mark> marks(UUID medium, Instant at) {
    return since(medium, at.minus(TapStore.NEAR)).stream()
        .filter(ride -> ride.isMark() && !ride.mark().at().isAfter(at))
        .map(Passage::mark)
        .toList();
  }

  /** Those from that instant on, in no order; taps that a person has to look at are none. */
  private List<Passage> since(UUID medium, Instant from) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select id, tapped_at, vehicle_id, trip_id, fare_cents, charged_cents, ticket, valid_until,"
              + " event_type, event_result, decision, first_decision, device_id = medium as chosen,"
              + " route_id, operating_day, rule, follows, category, clause from tap"
              + " where medium = ? and tapped_at >= ? and event_type in ('TAP', 'ACTIVATE')"
              + " and result = 'ACCEPTED'",
          Passages::read,
          medium,
          from);
    }
  }

  private static Passage read(ResultSet row) throws SQLException {
    return new Passage(
        TapStore.mark(row),
        EventType.valueOf(row.getString("event_type")),
        Decision.valueOf(row.getString("decision")),
        isMade(row),
        row.getBoolean("chosen"),
        row.getString("route_id"),
        row.getObject("operating_day", LocalDate.class),
        cause(row),
        row.getString("clause"));
  }

  /** A device that tells a ride has let on; where it asked us, our first word counts. */
  private static boolean isMade(ResultSet row) throws SQLException {
    var result = row.getObject("event_result", Integer.class);
    var first = Decision.valueOf(row.getString("first_decision"));
    return result == null
        ? first == Decision.ACCEPTED || first == Decision.ALREADY_REGISTERED
        : result == EventResult.SUCCESS.code();
  }

  private static Cause cause(ResultSet row) throws SQLException {
    return new Cause(
        Optional.ofNullable(row.getString("rule")).map(TripRule::valueOf).orElse(null),
        Optional.ofNullable(row.getString("follows")).map(UUID::fromString).orElse(null),
        row.getString("category"));
  }

  /** What was decided on a ride anew; what was said and charged at first stays. */
  void change(UUID tap, Outcome outcome) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "update tap set decision = ?, clause = ?, fare_cents = ?, charged_cents = ?, ticket = ?,"
              + " valid_until = ?, rule = ?, follows = ?, category = ? where id = ?",
          outcome.decision(),
          outcome.clause(),
          outcome.fare().cents(),
          outcome.charged().cents(),
          outcome.ticket(),
          outcome.validUntil(),
          outcome.cause().rule(),
          outcome.cause().follows(),
          outcome.cause().category(),
          tap);
    }
  }

  /** What the medium's rides with a ticket did to it, seen from an instant. */
  Uses uses(Ticket ticket, Instant from, List<Instant> ends) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select min(tapped_at) as began, max(tapped_at) as latest, valid_until from tap"
                  + " where medium = ? and tapped_at < ? and ticket = ? and decision = 'ACCEPTED'"
                  + " and valid_until is not null group by valid_until order by valid_until desc",
              row -> uses(row, ends),
              ticket.medium(),
              from,
              ticket.id())
          .orElseGet(() -> new Uses(term(ticket, from), null, ends));
    }
  }

  private static Uses uses(ResultSet row, List<Instant> ends) throws SQLException {
    var term = new Span(Sql.instant(row, "began"), Sql.instant(row, "valid_until"));
    return new Uses(term, Sql.instant(row, "latest"), ends);
  }

  /** Where the taps are not kept any more. */
  private static Span term(Ticket ticket, Instant from) {
    return ticket
        .validFrom()
        .filter(begin -> begin.isBefore(from))
        .map(begin -> new Span(begin, ticket.validUntil().orElseThrow()))
        .orElse(null);
  }

  /** The media that were held to readers of a vehicle in that time, each once. */
  List<UUID> media(String operator, String vehicle, Instant from, Instant to) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select distinct medium from tap where operator = ? and vehicle_id = ?"
              + " and event_type in ('TAP', 'ACTIVATE') and tapped_at between ? and ?"
              + " and medium is not null order by medium",
          row -> UUID.fromString(row.getString("medium")),
          operator,
          vehicle,
          from,
          to);
    }
  }
}
