package org.citycabinet.ticketing.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.wire.Decision;

/**
 * A tap as it is stored, for who asks again.
 *
 * @param sha256 the digest of its content
 * @param decision what was said at first; a tap that became known later does not unsay it
 */
record Recorded(
    UUID id,
    String localEventId,
    long deviceSeq,
    String sha256,
    Decision decision,
    String line1,
    String line2,
    long fareCents,
    long chargedCents,
    Long balanceCents,
    UUID ticket,
    Instant validUntil,
    String clause,
    String reason) {

  static final String COLUMNS =
      "id, local_event_id, device_seq, sha256, first_decision, line1, line2, fare_cents, charged_cents,"
          + " balance_cents, ticket, valid_until, clause, reason";

  static Recorded read(ResultSet row) throws SQLException {
    var ticket = row.getString("ticket");
    return new Recorded(
        UUID.fromString(row.getString("id")),
        row.getString("local_event_id"),
        row.getLong("device_seq"),
        row.getString("sha256"),
        Decision.valueOf(row.getString("first_decision")),
        row.getString("line1"),
        row.getString("line2"),
        row.getLong("fare_cents"),
        row.getLong("charged_cents"),
        row.getObject("balance_cents", Long.class),
        ticket == null ? null : UUID.fromString(ticket),
        Sql.instant(row, "valid_until"),
        row.getString("clause"),
        row.getString("reason"));
  }
}
