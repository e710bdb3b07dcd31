package org.citycabinet.ticketing.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Sql;

/**
 * A tap that the server could not take on its own.
 *
 * @param id its identifier
 * @param operator the operator's code
 * @param device who sent it
 * @param deviceSeq its number; null where that could not be read
 * @param kind why it was not taken
 * @param reason the key of a message and the member at fault, where a member is
 * @param body as the device sent it
 * @param mark the digest of what was sent
 * @param tap the stored tap that waits for the decision, or null
 * @param receivedAt when it came first
 * @param decision what somebody decided; null while it waits
 */
public record TapCase(
    UUID id,
    String operator,
    UUID device,
    Long deviceSeq,
    CaseKind kind,
    String reason,
    String body,
    String mark,
    UUID tap,
    Instant receivedAt,
    Decision decision) {

  /**
   * What somebody decided.
   *
   * @param state taken or dismissed
   * @param by who, as they sign in
   * @param at when
   * @param words why; empty where nothing was said
   */
  public record Decision(CaseState state, String by, Instant at, String words) {}

  static TapCase read(ResultSet row) throws SQLException {
    return new TapCase(
        UUID.fromString(row.getString("id")),
        row.getString("operator"),
        UUID.fromString(row.getString("device_id")),
        row.getObject("device_seq", Long.class),
        CaseKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("body"),
        row.getString("mark"),
        Optional.ofNullable(row.getString("tap")).map(UUID::fromString).orElse(null),
        Sql.instant(row, "received_at"),
        decision(row));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    var state = CaseState.valueOf(row.getString("state"));
    return state == CaseState.OPEN
        ? null
        : new Decision(
            state,
            row.getString("decided_by"),
            Sql.instant(row, "decided_at"),
            Optional.ofNullable(row.getString("words")).orElse(""));
  }

  /** How far it is. */
  public CaseState state() {
    return decision == null ? CaseState.OPEN : decision.state();
  }
}
