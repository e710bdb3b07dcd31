package org.citycabinet.ticketing.blocklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citycabinet.database.Sql;

/** What each operator's newest list names, some or very many in few strokes. */
final class Entries {
  private static final int AT_ONCE = 1_000;

  private static final String SERIALS =
      "select issue_serial, chip_uid from blocklist_entry"
          + " where operator = ? and chip_uid = '' and issue_serial in ";
  private static final String CHIPS =
      "select issue_serial, chip_uid from blocklist_entry"
          + " where operator = ? and issue_serial = 0 and chip_uid in ";

  private Entries() {}

  /** Those of the keys that are listed. */
  static Set<Key> among(Sql sql, String operator, Collection<Key> keys) {
    var apart = keys.stream().collect(Collectors.partitioningBy(Key::isChip));
    var listed = new HashSet<Key>();
    listed.addAll(
        find(sql, SERIALS, operator, apart.get(false).stream().map(Key::serial).toList()));
    listed.addAll(find(sql, CHIPS, operator, apart.get(true).stream().map(Key::chip).toList()));
    return listed;
  }

  private static List<Key> find(Sql sql, String query, String operator, List<?> values) {
    var found = new ArrayList<Key>();
    for (int from = 0; from < values.size(); from += AT_ONCE) {
      var some = new ArrayList<Object>(List.of(operator));
      some.addAll(values.subList(from, Math.min(values.size(), from + AT_ONCE)));
      found.addAll(sql.list(query + Sql.places(some.size() - 1), Key::of, some.toArray()));
    }
    return found;
  }

  /** Lists keys that are not listed, takes off some that are, and notes both as changes. */
  static void enter(Sql sql, String operator, long version, Map<Key, Boolean> turns) {
    var apart =
        turns.keySet().stream().collect(Collectors.partitioningBy(turns::get, Collectors.toList()));
    sql.updateAll(
        "insert into blocklist_entry (operator, issue_serial, chip_uid, version)"
            + " values (?, ?, ?, ?)",
        rows(apart.get(true), key -> new Object[] {operator, key.serial(), key.chip(), version}));
    sql.updateAll(
        "delete from blocklist_entry where operator = ? and chip_uid = ? and issue_serial = ?",
        rows(apart.get(false), key -> new Object[] {operator, key.chip(), key.serial()}));
    sql.updateAll(
        "insert into blocklist_change (operator, version, issue_serial, chip_uid, listed)"
            + " values (?, ?, ?, ?, ?)",
        rows(
            turns.keySet(),
            key -> new Object[] {operator, version, key.serial(), key.chip(), turns.get(key)}));
  }

  private static List<Object[]> rows(Collection<Key> keys, Function<Key, Object[]> row) {
    return keys.stream().map(row).toList();
  }
}
