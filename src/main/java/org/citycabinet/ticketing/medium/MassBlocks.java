package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;

/** Blocks many media of an operator in few strokes, for jobs. */
@ApplicationScoped
@Transactional
public class MassBlocks {
  private static final String LOCK =
      """
      select m.id, m.issue_serial, m.chip_uid, m.block_reason from medium m
       where m.operator = ? and m.id in %s
         and not exists (select 1 from medium_block b
           where b.medium_id = m.id and b.reason = ? and b.lifted_at is null)
       order by m.id for update""";

  @Inject Database database;

  @Inject Event<BlocksChanged> changed;
  @Inject Clock clock;

  /** One against which that reason does not stand yet; the gravest that does is null where none. */
  private record Free(UUID id, BlockedSerial serial, BlockReason gravest) {

    static Free of(ResultSet row) throws SQLException {
      var gravest = row.getString("block_reason");
      return new Free(
          UUID.fromString(row.getString("id")),
          new BlockedSerial(row.getLong("issue_serial"), row.getString("chip_uid")),
          gravest == null ? null : BlockReason.valueOf(gravest));
    }

    boolean isLighterThan(BlockReason reason) {
      return gravest == null || gravest.compareTo(reason) > 0;
    }
  }

  /** Adds a reason against those media; where the same one stands already, nothing happens. */
  public void block(String operator, Collection<UUID> ids, BlockReason reason) {
    if (!ids.isEmpty()) {
      try (var sql = Sql.on(database)) {
        block(sql, operator, lock(sql, operator, ids, reason), reason);
      }
    }
  }

  /** In the order of their identifiers, so that nobody waits for somebody who waits for them. */
  private static List<Free> lock(
      Sql sql, String operator, Collection<UUID> ids, BlockReason reason) {
    var values = new ArrayList<Object>(ids);
    values.add(0, operator);
    values.add(reason);
    return sql.list(LOCK.formatted(Sql.places(ids.size())), Free::of, values.toArray());
  }

  private void block(Sql sql, String operator, List<Free> media, BlockReason reason) {
    var now = clock.instant();
    sql.updateAll(
        "insert into medium_block (id, medium_id, reason, blocked_at) values (?, ?, ?, ?)",
        media.stream().map(each -> new Object[] {Ids.next(), each.id(), reason, now}).toList());
    var lighter = media.stream().filter(each -> each.isLighterThan(reason)).toList();
    if (!lighter.isEmpty()) {
      show(sql, lighter, reason, now);
      changed.fire(new BlocksChanged(operator, true, lighter.stream().map(Free::serial).toList()));
    }
  }

  private static void show(Sql sql, List<Free> media, BlockReason reason, Instant now) {
    var values = new ArrayList<Object>(List.of(reason, now));
    media.forEach(each -> values.add(each.id()));
    sql.update(
        "update medium set block_reason = ?, blocked_at = ?, version = version + 1 where id in "
            + Sql.places(media.size()),
        values.toArray());
  }
}
