package org.citycabinet.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.words.Money;

/** What an operator's journal took in over a time, and how its accounts stood before one. */
@ApplicationScoped
@Transactional
public class DayBook {
  @Inject Database database;

  /**
   * All of one event on one kind of account.
   *
   * @param event the event's name in the table of postings
   * @param account the kind of account
   * @param times how many transactions
   * @param gained what was posted above 0, in all
   * @param lost what was posted below 0, in all; 0 or less
   */
  public record Moved(
      String event, LedgerAccount.Kind account, long times, Money gained, Money lost) {}

  /** What was booked from one instant until before another. */
  public List<Moved> moved(String operator, Instant from, Instant until) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.event, a.kind, count(distinct t.id), sum(greatest(p.amount_cents, 0)),"
              + " sum(least(p.amount_cents, 0)) from ledger_transaction t"
              + " join ledger_posting p on p.transaction_id = t.id"
              + " join ledger_account a on a.id = p.account_id"
              + " where a.operator = ? and t.booked_at >= ? and t.booked_at < ?"
              + " group by t.event, a.kind order by t.event, a.kind",
          row ->
              new Moved(
                  row.getString(1),
                  LedgerAccount.Kind.valueOf(row.getString(2)),
                  row.getLong(3),
                  Money.ofCents(row.getLong(4)),
                  Money.ofCents(row.getLong(5))),
          operator,
          from,
          until);
    }
  }

  /** How the accounts stood by what was booked before that instant, by their kind. */
  public Map<LedgerAccount.Kind, Money> balances(String operator, Instant before) {
    try (var sql = Sql.on(database)) {
      return sql
          .list(
              "select a.kind, sum(p.amount_cents) from ledger_account a"
                  + " join ledger_posting p on p.account_id = a.id"
                  + " join ledger_transaction t on t.id = p.transaction_id"
                  + " where a.operator = ? and t.booked_at < ? group by a.kind",
              row ->
                  Map.entry(
                      LedgerAccount.Kind.valueOf(row.getString(1)), Money.ofCents(row.getLong(2))),
              operator,
              before)
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }
}
