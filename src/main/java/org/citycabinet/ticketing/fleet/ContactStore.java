package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.citycabinet.database.Database;
import org.citycabinet.database.Retried;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.wire.KeyKind;

/**
 * Writes what devices let the server know. Nodes write at any time: each part counts if it is newer
 * than what stands there. It goes past the device's version, for it bears on nothing that staff
 * change.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@Retried
class ContactStore {
  @Inject Database database;

  void write(Map<UUID, Contact> contacts) {
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "update device_contact set seen_at = greatest(coalesce(seen_at, ?), ?)"
              + " where device_id = ?",
          rows(contacts, (id, c) -> new Object[] {c.seenAt(), c.seenAt(), id}));
      sql.updateAll(
          "insert ignore into device_list (device_id, list_by, version, held_at)"
              + " select device_id, coalesce(?, list_by), ?, ? from device_contact"
              + " where device_id = ? and ? > 0"
              + " and (blocklist_version <> ? or list_by <> coalesce(?, list_by))",
          rows(contacts, ContactStore::history));
      sql.updateAll(
          "update device_contact set"
              + " blocklist_flaw = if(? or blocklist_version <> ?, ?, blocklist_flaw),"
              + " blocklist_applied_at ="
              + " if(? or blocklist_version <> ?, ?, blocklist_applied_at),"
              + " blocklist_version = ?, list_by = coalesce(?, list_by), blocklist_said_at = ?"
              + " where device_id = ? and (blocklist_said_at is null or blocklist_said_at <= ?)"
              + " and not (? and list_by = ?)",
          rows(contacts, ContactStore::list));
      sql.updateAll(
          "update device_contact set skew_ms = ?, skew_at = ?"
              + " where device_id = ? and (skew_at is null or skew_at <= ?)",
          rows(contacts, ContactStore::skew));
      // From left to right: what the last number was is asked before it is written.
      sql.updateAll(
          "update device_contact set"
              + " rolled_back_at = if(last_seq > ?, ?, rolled_back_at), last_seq = ?,"
              + " software = ?, taps_waiting = ?, status_at = ?"
              + " where device_id = ? and (status_at is null or status_at <= ?)",
          rows(contacts, ContactStore::status));
      sql.updateAll(
          "update device_contact set degraded_to = ?, degraded_since = ?, degraded_until = ?,"
              + " degraded_granted = ?, degraded_refused = ?"
              + " where device_id = ? and (degraded_until is null or degraded_until <= ?)",
          rows(contacts, ContactStore::degraded));
    }
  }

  private static List<Object[]> rows(
      Map<UUID, Contact> contacts, BiFunction<UUID, Contact, Object[]> row) {
    var rows = new ArrayList<Object[]>();
    contacts.forEach(
        (id, contact) -> {
          var values = row.apply(id, contact);
          if (values.length > 0) {
            rows.add(values);
          }
        });
    return rows;
  }

  private static Object[] history(UUID id, Contact contact) {
    var list = contact.list();
    if (list == null) {
      return new Object[0];
    }
    var by = word(list.by());
    return new Object[] {by, list.version(), list.at(), id, list.version(), list.version(), by};
  }

  private static String word(KeyKind by) {
    return by == null ? null : by.name();
  }

  private static Object[] list(UUID id, Contact contact) {
    var list = contact.list();
    if (list == null) {
      return new Object[0];
    }
    boolean isSaid = list.said() != null;
    var applied = isSaid ? list.said().appliedAt() : list.at();
    var by = word(list.by());
    return new Object[] {
      isSaid,
      list.version(),
      isSaid ? list.said().flaw() : null,
      isSaid,
      list.version(),
      applied,
      list.version(),
      by,
      list.at(),
      id,
      list.at(),
      list.isWanted(),
      by
    };
  }

  private static Object[] skew(UUID id, Contact contact) {
    var skew = contact.skew();
    return skew == null ? new Object[0] : new Object[] {skew.ms(), skew.at(), id, skew.at()};
  }

  private static Object[] status(UUID id, Contact contact) {
    var status = contact.status();
    return status == null
        ? new Object[0]
        : new Object[] {
          status.lastSeq(),
          status.at(),
          status.lastSeq(),
          status.software(),
          status.tapsWaiting(),
          status.at(),
          id,
          status.at()
        };
  }

  private static Object[] degraded(UUID id, Contact contact) {
    var said = contact.status() == null ? null : contact.status().degraded();
    return said == null
        ? new Object[0]
        : new Object[] {
          said.worst().name(),
          said.since(),
          said.until(),
          said.granted(),
          said.refused(),
          id,
          said.until()
        };
  }

  /** Forgets since when versions were held that were followed by others long ago. */
  void forget(Instant now) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "delete l from device_list l join device_contact d on d.device_id = l.device_id"
              + " where l.held_at < ?"
              + " and (l.version <> d.blocklist_version or l.list_by <> d.list_by)",
          now.minus(Contacts.HISTORY));
    }
  }
}
