package org.citycabinet.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;

/** Books many transactions in few strokes, for jobs; and tells many balances at once. */
@ApplicationScoped
@Transactional
public class MassBookings {
  @Inject Database database;

  @Inject Clock clock;

  /** What the owners of those accounts may claim, by owner; kept balances only. */
  public Map<UUID, Money> balances(Collection<LedgerAccount> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    try (var sql = Sql.on(database)) {
      var ids = accounts.stream().map(LedgerAccount::id).toArray();
      return sql
          .list(
              "select owner, balance_cents from ledger_account where id in "
                  + Sql.places(ids.length),
              row -> Map.entry(UUID.fromString(row.getString(1)), Money.ofCents(row.getLong(2))),
              ids)
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  /**
   * Books transactions that were not booked before.
   *
   * @throws IllegalArgumentException where an account must not go below 0: whether it has enough is
   *     to be asked one by one
   * @throws Sql.Failure where a key was used before; nothing is booked then
   */
  public void book(List<Booking> bookings) {
    var booked = bookings.stream().filter(each -> !each.lines().isEmpty()).toList();
    if (booked.stream().flatMap(b -> b.lines().stream()).anyMatch(MassBookings::isFloored)) {
      throw new IllegalArgumentException("an account that must not go below 0");
    }
    if (!booked.isEmpty()) {
      try (var sql = Sql.on(database)) {
        open(sql, booked);
        post(sql, booked);
        move(sql, booked);
      }
    }
  }

  private static boolean isFloored(Booking.Line line) {
    return line.account().kind().isFloored();
  }

  private static void open(Sql sql, List<Booking> bookings) {
    var wanted =
        bookings.stream()
            .flatMap(booking -> booking.lines().stream())
            .map(Booking.Line::account)
            .distinct()
            .toList();
    var ids = wanted.stream().map(LedgerAccount::id).toArray();
    Set<String> there =
        new HashSet<>(
            sql.list(
                "select id from ledger_account where id in " + Sql.places(ids.length),
                row -> row.getString(1),
                ids));
    sql.updateAll(
        LedgerRows.OPEN,
        wanted.stream()
            .filter(account -> !there.contains(account.id().toString()))
            .map(LedgerRows::account)
            .toList());
  }

  private void post(Sql sql, List<Booking> bookings) {
    var now = clock.instant();
    var transactions = new ArrayList<Object[]>();
    var postings = new ArrayList<Object[]>();
    for (var booking : bookings) {
      var id = Ids.next();
      transactions.add(LedgerRows.transaction(id, booking, now));
      int line = 1;
      for (var each : booking.lines()) {
        postings.add(LedgerRows.posting(id, line, each));
        line++;
      }
    }
    sql.updateAll("insert" + LedgerRows.TRANSACTION, transactions);
    sql.updateAll(LedgerRows.POSTINGS + LedgerRows.PLACE, postings);
  }

  /** Each account once, in the one order in which all bookings lock accounts. */
  private static void move(Sql sql, List<Booking> bookings) {
    var sums = new TreeMap<UUID, Long>();
    bookings.stream()
        .flatMap(booking -> booking.lines().stream())
        .filter(line -> line.account().kind().isKept())
        .forEach(line -> sums.merge(line.id(), line.amount().cents(), Long::sum));
    sql.updateAll(
        LedgerRows.MOVE,
        sums.entrySet().stream().map(sum -> new Object[] {sum.getValue(), sum.getKey()}).toList());
  }
}
