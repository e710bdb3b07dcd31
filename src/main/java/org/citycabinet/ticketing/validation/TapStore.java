package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Ride;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;

/**
 * The taps as rows; plain SQL, because devices send them by the thousand. In the transaction of
 * whoever asks.
 */
@ApplicationScoped
class TapStore {
  /** Trips further apart never bear on each other. */
  static final Duration NEAR = Duration.ofHours(12);

  @Inject Database database;

  /**
   * A tap to be written.
   *
   * @param medium the medium's identifier, or null where it is not known
   * @param reason why a person has to look at it, or null
   */
  record Row(UUID id, UUID device, String operator, Tap tap, UUID medium, String reason) {}

  /** The device's event of that name or number; of two, the one of that name. */
  Optional<Recorded> find(UUID device, String localEventId, long deviceSeq) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select "
              + Recorded.COLUMNS
              + " from tap where device_id = ?"
              + " and (local_event_id = ? or device_seq = ?) order by local_event_id = ? desc",
          Recorded::read,
          device,
          localEventId,
          deviceSeq,
          localEventId);
    }
  }

  /** A tap of that device. */
  Optional<Recorded> find(UUID device, UUID id) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select " + Recorded.COLUMNS + " from tap where id = ? and device_id = ?",
          Recorded::read,
          id,
          device);
    }
  }

  /** The device's events of any of those names or numbers. */
  List<Recorded> find(UUID device, Collection<Tap> taps) {
    var values = new ArrayList<Object>(List.of(device));
    taps.forEach(tap -> values.add(tap.localEventId()));
    taps.forEach(tap -> values.add(tap.deviceSeq()));
    var places = String.join(", ", Collections.nCopies(taps.size(), "?"));
    try (var sql = Sql.on(database)) {
      return taps.isEmpty()
          ? List.of()
          : sql.list(
              ("select %s from tap where device_id = ? and local_event_id in (%s)"
                      + " union select %1$s from tap where device_id = ? and device_seq in (%2$s)")
                  .formatted(Recorded.COLUMNS, places),
              Recorded::read,
              twice(values, taps.size()));
    }
  }

  private static Object[] twice(List<Object> values, int taps) {
    var all = new ArrayList<>(values.subList(0, taps + 1));
    all.add(values.get(0));
    all.addAll(values.subList(taps + 1, values.size()));
    return all.toArray();
  }

  static Mark mark(ResultSet row) throws SQLException {
    var ticket = row.getString("ticket");
    return new Mark(
        UUID.fromString(row.getString("id")),
        Sql.instant(row, "tapped_at"),
        row.getString("vehicle_id"),
        row.getString("trip_id"),
        row.getLong("fare_cents"),
        row.getLong("charged_cents"),
        ticket == null ? null : UUID.fromString(ticket),
        Sql.instant(row, "valid_until"));
  }

  /**
   * What parts the rides in the operator's vehicles near that time; each is read when asked for.
   */
  Ride ride(String operator, Instant from, Instant to) {
    Map<String, List<Instant>> known = new HashMap<>();
    return new Ride(
        vehicle -> known.computeIfAbsent(vehicle, each -> turns(operator, each, from, to)));
  }

  private List<Instant> turns(String operator, String vehicle, Instant from, Instant to) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select tapped_at from tap where operator = ? and vehicle_id = ?"
              + " and event_type = ? and tapped_at between ? and ?",
          row -> Sql.instant(row, "tapped_at"),
          operator,
          vehicle,
          EventType.DIRECTION_CHANGE,
          from.minus(NEAR),
          to.plus(NEAR));
    }
  }

  /** What the last event in a vehicle says of where it is, if one came in the hours before. */
  Optional<Place> lastSeen(String operator, String vehicle, Instant now) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select vehicle_id, route_id, trip_id, direction, tapped_at from tap where operator = ?"
              + " and vehicle_id = ? and event_type in ('DIRECTION_CHANGE', 'TAP', 'ACTIVATE')"
              + " and tapped_at between ? and ? order by tapped_at desc, id desc",
          row ->
              new Place(
                  row.getString("vehicle_id"),
                  row.getString("route_id"),
                  row.getString("trip_id"),
                  row.getString("direction"),
                  Sql.instant(row, "tapped_at")),
          operator,
          vehicle,
          now.minus(NEAR),
          now);
    }
  }

  /** How many tickets for companions the medium has bought in the vehicle near that time. */
  int companions(UUID medium, String vehicle, Instant at) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from tap where medium = ? and tapped_at between ? and ?"
                  + " and vehicle_id = ? and event_type = 'COMPANION' and decision = 'ACCEPTED'",
              row -> row.getInt(1),
              medium,
              at.minus(Ride.LONGEST),
              at,
              vehicle)
          .orElse(0);
    }
  }

  /** The number of a medium's next event where it is a device of its own. */
  long nextNumber(UUID medium) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select coalesce(max(device_seq), 0) + 1 from tap where device_id = ?",
              row -> row.getLong(1),
              medium)
          .orElseThrow();
    }
  }

  /** The line that a vehicle's devices named last since then. */
  Optional<String> line(String operator, String vehicle, Instant since) {
    try (var sql = Sql.on(database)) {
      return sql.first(
          "select route_id from tap where operator = ? and vehicle_id = ? and tapped_at >= ?"
              + " and route_id is not null order by tapped_at desc limit 1",
          row -> row.getString(1),
          operator,
          vehicle,
          since);
    }
  }

  /** Writes a tap and what was decided on it. */
  void add(Row row, Outcome outcome, Instant receivedAt) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into tap (id, operator, device_id, local_event_id, device_seq, sha256, tapped_at,"
              + " received_at, event_type, event_result, medium_number, medium, vehicle_id,"
              + " route_id, trip_id, stop_id, direction, operating_day, claimed_cents,"
              + " claimed_balance_cents, credit_used, companions, result, reason, decision,"
              + " first_decision, clause, fare_cents, charged_cents, first_charged_cents, balance_cents, ticket, valid_until,"
              + " rule, follows, category, line1, line2)"
              + " values ("
              + String.join(", ", Collections.nCopies(38, "?"))
              + ")",
          TapColumns.of(row, outcome, receivedAt));
    }
  }

  /** Takes back a tap that waits for a person, so that it can be written anew. */
  void takeBack(UUID id) {
    try (var sql = Sql.on(database)) {
      sql.update("delete from tap where id = ? and result = 'QUARANTINED'", id);
    }
  }

  /** A tap whose time a person set right is still the one that the device sent. */
  void keepDigest(UUID id, String sha256) {
    try (var sql = Sql.on(database)) {
      sql.update("update tap set sha256 = ? where id = ?", sha256, id);
    }
  }
}
