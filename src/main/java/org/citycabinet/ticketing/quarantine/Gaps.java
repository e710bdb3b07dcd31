package org.citycabinet.ticketing.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/** Numbers of devices' taps that are missing; asks nobody who they are. */
@ApplicationScoped
@Transactional
public class Gaps {
  @Inject Database database;

  /**
   * Numbers of a device that have not come though later ones have.
   *
   * @param device whose
   * @param from the first
   * @param to the last
   * @param since when it was noticed first
   * @param givenUpAt when somebody gave them up; null while they are waited for
   */
  public record Gap(UUID device, long from, long to, Instant since, Instant givenUpAt) {
    private static Gap read(ResultSet row) throws SQLException {
      return new Gap(
          UUID.fromString(row.getString("device_id")),
          row.getLong("seq_from"),
          row.getLong("seq_to"),
          Sql.instant(row, "since"),
          Sql.instant(row, "given_up_at"));
    }

    private boolean touches(Gap other) {
      return from <= other.to && other.from <= to;
    }

    /** The same gap where a part of it was known before: as old as that, and as given up. */
    private Gap after(List<Gap> known) {
      return known.stream()
          .filter(this::touches)
          .findFirst()
          .map(old -> new Gap(device, from, to, old.since, old.givenUpAt))
          .orElse(this);
    }

    /** How many numbers are missing. */
    public long size() {
      return to - from + 1;
    }
  }

  /**
   * Notes which numbers of a device are missing now. Who notes it has locked the device's sequence.
   *
   * @param now all of them, in any order
   */
  public void note(String operator, UUID device, List<Gap> now) {
    try (var sql = Sql.on(database)) {
      var known =
          sql.list(
              "select * from tap_gap where device_id = ? order by seq_from", Gap::read, device);
      var noted = now.stream().map(gap -> gap.after(known)).toList();
      if (noted.equals(known)) {
        return;
      }
      sql.update("delete from tap_gap where device_id = ?", device);
      sql.updateAll(
          "insert into tap_gap (operator, device_id, seq_from, seq_to, since, given_up_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          noted.stream()
              .map(
                  gap ->
                      new Object[] {
                        operator, device, gap.from(), gap.to(), gap.since(), gap.givenUpAt()
                      })
              .toList());
    }
  }

  /** An operator's gaps that are waited for, by their devices and numbers. */
  public List<Gap> open(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select * from tap_gap where operator = ? and given_up_at is null"
              + " order by device_id, seq_from",
          Gap::read,
          operator);
    }
  }

  /**
   * Nobody waits any longer for the missing numbers of a device; should they come, they are taken.
   *
   * @return how many numbers were waited for
   */
  public long giveUp(String operator, UUID device, Instant now) {
    try (var sql = Sql.on(database)) {
      var missing =
          sql.list(
              "select * from tap_gap where operator = ? and device_id = ? and given_up_at is null"
                  + " for update",
              Gap::read,
              operator,
              device);
      sql.update(
          "update tap_gap set given_up_at = ?"
              + " where operator = ? and device_id = ? and given_up_at is null",
          now,
          operator,
          device);
      return missing.stream().mapToLong(Gap::size).sum();
    }
  }
}
