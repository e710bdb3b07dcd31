package org.citycabinet.ticketing.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;

/** The cases as rows; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class TapCases {
  private static final String ALL = "select * from tap_case where operator = ?";

  @Inject Database database;

  /**
   * Keeps taps that were not taken; one that was kept before is the same case.
   *
   * @param cases each with any identifier, and undecided
   */
  public void keep(List<TapCase> cases) {
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert ignore into tap_case (id, operator, device_id, device_seq, kind, reason, body,"
              + " mark, tap, received_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')",
          cases.stream().map(TapCases::row).toList());
    }
  }

  private static Object[] row(TapCase one) {
    return new Object[] {
      Ids.next(),
      one.operator(),
      one.device(),
      one.deviceSeq(),
      one.kind(),
      one.reason(),
      one.body(),
      one.mark(),
      one.tap(),
      one.receivedAt()
    };
  }

  /** One of an operator's cases. */
  public Optional<TapCase> find(String operator, UUID id) {
    try (var sql = Sql.on(database)) {
      return sql.first(ALL + " and id = ?", TapCase::read, operator, id);
    }
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<TapCase> lock(String operator, UUID id) {
    try (var sql = Sql.on(database)) {
      return sql.first(ALL + " and id = ? for update", TapCase::read, operator, id);
    }
  }

  /**
   * A part of an operator's cases of a state: what waits with the oldest first, what is decided
   * with the newest first.
   */
  public List<TapCase> list(String operator, CaseState state, int skipped, int most) {
    var order = state == CaseState.OPEN ? "received_at, id" : "decided_at desc, id";
    try (var sql = Sql.on(database)) {
      return sql.list(
          ALL + " and state = ? order by " + order + " limit ? offset ?",
          TapCase::read,
          operator,
          state,
          most,
          skipped);
    }
  }

  /** How many of an operator's cases are in a state. */
  public int count(String operator, CaseState state) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from tap_case where operator = ? and state = ?",
              row -> row.getInt(1),
              operator,
              state)
          .orElseThrow();
    }
  }

  /** How many taps of each device contradict others of it and wait for a person. */
  public Map<UUID, Integer> conflicts(String operator) {
    try (var sql = Sql.on(database)) {
      return sql
          .list(
              "select device_id, count(*) from tap_case where operator = ? and state = 'OPEN'"
                  + " and kind = 'CONFLICT' group by device_id",
              row -> Map.entry(UUID.fromString(row.getString(1)), row.getInt(2)),
              operator)
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  /** Notes what somebody decided on a case that the transaction has locked. */
  public void decide(UUID id, TapCase.Decision decision) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "update tap_case set state = ?, decided_by = ?, decided_at = ?, words = ? where id = ?",
          decision.state(),
          decision.by(),
          decision.at(),
          decision.words(),
          id);
    }
  }

  /** How many of an operator's cases came before then. */
  public long countOld(String operator, Instant before) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from tap_case where operator = ? and received_at < ?",
              row -> row.getLong(1),
              operator,
              before)
          .orElseThrow();
    }
  }

  /**
   * An operator's cases that came before then, by identifier.
   *
   * @param last the one after which they are looked for
   * @param most how many at most
   */
  public List<UUID> old(String operator, Instant before, UUID last, int most) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select id from tap_case where operator = ? and received_at < ? and id > ?"
              + " order by id limit "
              + most,
          row -> UUID.fromString(row.getString(1)),
          operator,
          before,
          last);
    }
  }

  /** Forgets cases. */
  public void forget(List<UUID> ids) {
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "delete from tap_case where id = ?", ids.stream().map(id -> new Object[] {id}).toList());
    }
  }
}
