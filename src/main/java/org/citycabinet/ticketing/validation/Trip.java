package org.citycabinet.ticketing.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.Money;

/**
 * A trip that was made with a medium, to be shown (VEN-26, RIG-A2.6).
 *
 * @param at when it was marked
 * @param vehicle in which vehicle
 * @param route on which route; null where the device did not know it
 * @param stop at which stop; null where the device did not know it
 * @param companion whether it was bought for a person travelling along (SIA-07)
 * @param charged what was taken off the medium; 0 for a free change, or where a ticket covers it
 * @param ticket the ticket that covers it, or null
 */
public record Trip(
    Instant at,
    String vehicle,
    String route,
    String stop,
    boolean companion,
    Money charged,
    UUID ticket) {

  static final String COLUMNS =
      "tapped_at, vehicle_id, route_id, stop_id, event_type, charged_cents, ticket";

  static Trip read(ResultSet row) throws SQLException {
    var ticket = row.getString("ticket");
    return new Trip(
        Sql.instant(row, "tapped_at"),
        row.getString("vehicle_id"),
        row.getString("route_id"),
        row.getString("stop_id"),
        EventType.COMPANION.name().equals(row.getString("event_type")),
        Money.ofCents(row.getLong("charged_cents")),
        ticket == null ? null : UUID.fromString(ticket));
  }
}
