package org.citycabinet.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that a tap reads and writes, and nothing else: no HTTP, no token, no terms, no objects.
 * Each statement is one that no decision of a tap paid off a card can do without.
 */
public final class BareTap implements AutoCloseable {
  private static final Duration NEAR = Duration.ofHours(12);
  private static final long FARE_CENTS = 90;

  private static final String KNOWN =
      "select id from tap where device_id = ? and (local_event_id = ? or device_seq = ?)";
  private static final String MEDIUM =
      "select * from medium where operator = ? and number = ? for update";
  private static final String TURNS =
      "select tapped_at from tap where operator = ? and vehicle_id = ?"
          + " and event_type = 'DIRECTION_CHANGE' and tapped_at between ? and ?";
  private static final String MARKS =
      "select id, tapped_at, vehicle_id, trip_id, fare_cents, charged_cents, ticket,"
          + " valid_until from tap where medium = ? and tapped_at between ? and ?"
          + " and event_type in ('TAP', 'ACTIVATE') and decision = 'ACCEPTED'";
  private static final String TICKETS =
      "select * from ticket where medium = ? order by bought_at desc, id";
  private static final String ENTITLEMENTS =
      "select * from entitlement where medium = ? and valid_from <= ?"
          + " and (valid_until is null or valid_until >= ?)";
  private static final String BALANCE = "select balance_cents from ledger_account where id = ?";
  private static final String BOOKING =
      "insert into ledger_transaction"
          + " (id, business_key, event, body_sha256, booked_at, happened_at)"
          + " values (?, ?, 'trip.paid', repeat('0', 64), ?, ?)";
  private static final String DEBIT =
      "update ledger_account set balance_cents = balance_cents - ?"
          + " where id = ? and balance_cents + credit_cents >= ?";
  private static final String POSTING =
      "insert into ledger_posting (transaction_id, line, account_id, amount_cents)"
          + " values (?, ?, ?, ?)";
  private static final String TAP =
      "insert into tap (id, operator, device_id, local_event_id, device_seq, sha256, tapped_at,"
          + " received_at, event_type, medium_number, medium, vehicle_id, operating_day,"
          + " credit_used, companions, result, decision, fare_cents, charged_cents)"
          + " values (?, ?, ?, ?, ?, repeat('0', 64), ?, ?, 'TAP', ?, ?, ?, ?, false, 0,"
          + " 'ACCEPTED', 'ACCEPTED', ?, ?)";

  private final Connection database;
  private final String operator;
  private final String device = UUID.randomUUID().toString();
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long sequence;

  /** On a connection of its own, which it closes. */
  public BareTap(Connection database, String operator) throws SQLException {
    this.database = database;
    this.operator = operator;
    database.setAutoCommit(false);
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = database.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** One tap, with its commit. */
  public void tap(Purse card, Instant at) throws SQLException {
    var event = UUID.randomUUID().toString();
    var account = LedgerAccount.wallet(operator, card.medium()).id().toString();
    var time = Timestamp.from(at);
    var from = Timestamp.from(at.minus(NEAR));
    var to = Timestamp.from(at.plus(NEAR));
    read(KNOWN, device, event, ++sequence);
    read(MEDIUM, operator, card.number());
    read(TURNS, operator, device.substring(0, 8), from, to);
    read(MARKS, card.medium().toString(), from, to);
    read(TICKETS, card.medium().toString());
    read(ENTITLEMENTS, card.medium().toString(), time, time);
    read(BALANCE, account);
    book(event, account, time);
    write(
        TAP,
        event,
        operator,
        device,
        event,
        sequence,
        time,
        time,
        card.number(),
        card.medium().toString(),
        device.substring(0, 8),
        time,
        FARE_CENTS,
        FARE_CENTS);
    database.commit();
  }

  private void book(String event, String account, Timestamp time) throws SQLException {
    write(BOOKING, event, "tap:" + event, time, time);
    write(DEBIT, FARE_CENTS, account, FARE_CENTS);
    write(POSTING, event, 1, account, -FARE_CENTS);
    write(POSTING, event, 2, LedgerAccount.revenue(operator).id().toString(), FARE_CENTS);
  }

  private void read(String sql, Object... values) throws SQLException {
    var statement = filled(sql, values);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }

  private void write(String sql, Object... values) throws SQLException {
    if (filled(sql, values).executeUpdate() != 1) {
      throw new IllegalStateException("not one row");
    }
  }

  private PreparedStatement filled(String sql, Object... values) throws SQLException {
    var statement = prepared(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
