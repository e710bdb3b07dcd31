package org.citycabinet.ticketing.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.words.Money;

/**
 * A trip that was made with a medium, to be shown (VEN-26, RIG-A2.6).
 *
 * @param at when it was marked
 * @param vehicle in which vehicle
 * @param route on which route; null where the device did not know it
 * @param stop at which stop; null where the device did not know it
 * @param rule by which rule it costs what it does
 * @param charged what was taken off the medium; 0 for a free change, or where a ticket covers it
 * @param firstCharged what was taken at first, before a trip that became known later changed it
 * @param category the fare category, empty for the full fare; null where none decided
 * @param ticket the ticket that covers it, or null
 * @param validUntil the first instant at which that is no longer valid, or null
 * @param clause of the terms by which it was decided; empty where none was
 * @param paid the trip that makes it free, or null
 */
public record Trip(
    Instant at,
    String vehicle,
    String route,
    String stop,
    TripRule rule,
    Money charged,
    Money firstCharged,
    String category,
    UUID ticket,
    Instant validUntil,
    String clause,
    Paid paid) {

  /** The trip that another one belongs to: when it was marked, and in which vehicle. */
  public record Paid(Instant at, String vehicle) {}

  static final String COLUMNS =
      "t.tapped_at, t.vehicle_id, t.route_id, t.stop_id, t.rule, t.charged_cents,"
          + " t.first_charged_cents, t.category, t.ticket, t.valid_until, t.clause,"
          + " p.tapped_at as paid_at, p.vehicle_id as paid_vehicle";

  static Trip read(ResultSet row) throws SQLException {
    var paidAt = Sql.instant(row, "paid_at");
    return new Trip(
        Sql.instant(row, "tapped_at"),
        row.getString("vehicle_id"),
        row.getString("route_id"),
        row.getString("stop_id"),
        TripRule.valueOf(row.getString("rule")),
        Money.ofCents(row.getLong("charged_cents")),
        Money.ofCents(row.getLong("first_charged_cents")),
        row.getString("category"),
        Optional.ofNullable(row.getString("ticket")).map(UUID::fromString).orElse(null),
        Sql.instant(row, "valid_until"),
        row.getString("clause"),
        paidAt == null ? null : new Paid(paidAt, row.getString("paid_vehicle")));
  }

  /** Whether a trip that became known later changed what it costs. */
  public boolean isCorrected() {
    return !charged.equals(firstCharged);
  }
}
