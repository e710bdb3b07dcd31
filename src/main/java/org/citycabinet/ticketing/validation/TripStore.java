package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.fare.TripRule;
import org.citycabinet.ticketing.validation.Trips.Spent;
import org.citycabinet.words.Money;

/** The trips among the taps, in the transaction of whoever asks. */
@ApplicationScoped
class TripStore {
  private static final String MADE =
      " where t.medium = ? and t.rule is not null and t.tapped_at >= ? and t.tapped_at < ?";

  @Inject Database database;

  /** Some of a medium's trips, companions' and second taps with them, the newest first. */
  List<Trip> trips(UUID medium, Instant from, Instant to, int skipped, int most) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select "
              + Trip.COLUMNS
              + " from tap t left join tap p on p.id = t.follows"
              + MADE
              + " order by t.tapped_at desc, t.id desc limit ? offset ?",
          Trip::read,
          medium,
          from,
          to,
          most,
          skipped);
    }
  }

  /** How many those are. */
  int count(UUID medium, Instant from, Instant to) {
    try (var sql = Sql.on(database)) {
      return sql.first("select count(*) from tap t" + MADE, row -> row.getInt(1), medium, from, to)
          .orElse(0);
    }
  }

  /** When each of them was made and what it cost, the oldest first. */
  List<Spent> spent(UUID medium, Instant from, Instant to) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.tapped_at, t.rule, t.charged_cents from tap t" + MADE + " order by t.tapped_at",
          TripStore::spent,
          medium,
          from,
          to);
    }
  }

  private static Spent spent(ResultSet row) throws SQLException {
    return new Spent(
        Sql.instant(row, "tapped_at"),
        TripRule.valueOf(row.getString("rule")),
        Money.ofCents(row.getLong("charged_cents")));
  }
}
