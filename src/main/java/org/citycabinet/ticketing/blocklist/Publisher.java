package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Retried;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.medium.BlockedChipChanged;
import org.citycabinet.ticketing.medium.BlockedSerial;
import org.citycabinet.ticketing.medium.BlocksChanged;
import org.citycabinet.ticketing.medium.Media;

/**
 * Makes the versions.
 *
 * <p>Who blocks a medium only adds a turn, inside its own transaction, and waits for nobody. Who
 * asks for the list makes a version of the turns committed by then; the head's row lets one at a
 * time do so, so that versions only grow.
 */
@ApplicationScoped
class Publisher {
  /** So many versions are kept as bases of deltas. */
  private static final long KEPT = 10_000;

  @Inject Database database;

  @Inject Clock clock;
  @Inject Media media;

  private record Turn(long id, Key key, boolean listed) {}

  void changed(@Observes BlocksChanged event) {
    note(event.operator(), event.media().stream().flatMap(Publisher::keys), event.isBlocked());
  }

  void chipChanged(@Observes BlockedChipChanged event) {
    note(event.operator(), event.before().map(Key::of).stream(), false);
    note(event.operator(), event.now().map(Key::of).stream(), true);
  }

  private void note(String operator, Stream<Key> keys, boolean listed) {
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert into blocklist_turn (operator, issue_serial, chip_uid, listed)"
              + " values (?, ?, ?, ?)",
          keys.map(key -> new Object[] {operator, key.serial(), key.chip(), listed}).toList());
    }
  }

  /** Makes the next version, where something changed or its time has come. */
  @Retried
  @Transactional(TxType.REQUIRES_NEW)
  Head advance(String operator) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try (var sql = Sql.on(database)) {
      var before = lock(sql, operator, now);
      var changed = apply(sql, operator, before.version() + 1);
      if (changed || before.isDue(now)) {
        raise(sql, operator, now);
      }
      return sql.first(Versions.HEAD, Versions::head, operator).orElseThrow();
    }
  }

  /**
   * The first statement locks; only then the transaction looks at anything. Of many that ask for a
   * list whose time has come, one after the other gets the row.
   */
  private Head lock(Sql sql, String operator, Instant now) {
    return locked(sql, operator).orElseGet(() -> first(sql, operator, now));
  }

  private static Optional<Head> locked(Sql sql, String operator) {
    return sql.first(Versions.HEAD + " for update", Versions::head, operator);
  }

  /** The first version names whatever is blocked already. */
  private Head first(Sql sql, String operator, Instant now) {
    var isFirst =
        sql.update(
                "insert ignore into blocklist_head (operator, version, issued_at, issue_limit)"
                    + " values (?, 0, ?, 0)",
                operator,
                now.minus(Head.NEXT_UPDATE))
            == 1;
    if (isFirst) {
      note(operator, media.blocked(operator).stream().flatMap(Publisher::keys), true);
    }
    return locked(sql, operator).orElseThrow();
  }

  private static Stream<Key> keys(BlockedSerial blocked) {
    return Stream.concat(
        Stream.of(Key.of(blocked.issueSerial())), blocked.chip().map(Key::of).stream());
  }

  private void raise(Sql sql, String operator, Instant now) {
    sql.update(
        "update blocklist_head set version = version + 1,"
            + " issued_at = greatest(issued_at, ?), issue_limit = greatest(issue_limit, ?),"
            + " oldest_base = greatest(oldest_base, version - ?)"
            + " where operator = ?",
        now,
        media.highestSerial(operator) + 1,
        KEPT,
        operator);
    sql.update(
        "insert into blocklist_version (operator, version, issued_at)"
            + " select operator, version, issued_at from blocklist_head where operator = ?",
        operator);
  }

  /**
   * Turns become entries of that version; a turn to what is already so is none. Those that were
   * read are deleted one by one: one with a lower number may still come, from a transaction that
   * took longer.
   */
  private static boolean apply(Sql sql, String operator, long version) {
    var turns =
        sql.list(
            "select id, issue_serial, chip_uid, listed from blocklist_turn"
                + " where operator = ? order by id",
            row -> new Turn(row.getLong("id"), Key.of(row), row.getBoolean("listed")),
            operator);
    Map<Key, Boolean> wanted = new LinkedHashMap<>();
    turns.forEach(turn -> wanted.put(turn.key(), turn.listed()));
    sql.updateAll(
        "delete from blocklist_turn where id = ?",
        turns.stream().map(turn -> new Object[] {turn.id()}).toList());
    var listed = Entries.among(sql, operator, wanted.keySet());
    wanted.entrySet().removeIf(turn -> turn.getValue() == listed.contains(turn.getKey()));
    Entries.enter(sql, operator, version, wanted);
    return !wanted.isEmpty();
  }

  /** Forgets changes to which no delta leads any more. */
  @Transactional(TxType.REQUIRES_NEW)
  void forget(Head head) {
    try (var sql = Sql.on(database)) {
      for (var of : List.of("change", "version")) {
        sql.update(
            "delete from blocklist_" + of + " where operator = ? and version <= ?",
            head.operator(),
            head.oldestBase());
      }
    }
  }
}
