package org.citycabinet.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Causes;
import org.citycabinet.database.Database;
import org.citycabinet.database.Retried;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Books transactions and tells balances.
 *
 * <p>Plain SQL instead of entities: a debit must be one conditional statement. Read first and
 * written then, most of many concurrent debits of a wallet are lost without an error.
 */
@ApplicationScoped
@Transactional
@Retried
public class Ledger {
  /** On credit only while nothing is owed yet. */
  private static final String PAY =
      "update ledger_account set balance_cents = balance_cents + ?, credit_cents = ?"
          + " where id = ? and balance_cents >= 0 and balance_cents + ? + ? >= 0";

  @Inject Database database;

  @Inject Clock clock;

  /**
   * Books a transaction, once: what was booked before under the same key stays as it is.
   *
   * @return whether it was booked now, and not before
   * @throws Refused where an account has not enough, or the key was used for something else
   */
  public boolean book(Booking booking) {
    if (booking.lines().isEmpty()) {
      return false;
    }
    try (var sql = Sql.on(database)) {
      var id = Ids.next();
      if (!isNew(sql, id, booking)) {
        requireSame(sql, booking);
        return false;
      }
      booking.lines().forEach(line -> move(sql, line, booking.credit()));
      post(sql, id, booking.lines());
      return true;
    }
  }

  /**
   * Books the opposite of a transaction in which one account gave all that others got.
   *
   * @param key the key of that transaction
   * @param undoing the key under which its opposite is booked, once
   * @throws IllegalArgumentException where there is no such transaction
   */
  public void undo(String key, String undoing, String event) {
    var lines = lines(key);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("nothing is booked under " + key);
    }
    var booking = Booking.of(undoing, event);
    var giver = lines.get(0).account();
    lines.stream().skip(1).forEach(line -> booking.move(line.amount(), line.account(), giver));
    book(booking);
  }

  /** What was booked under that key, who gave first. */
  private List<Booking.Line> lines(String key) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select a.operator, a.kind, a.owner, p.amount_cents from ledger_posting p"
              + " join ledger_transaction t on t.id = p.transaction_id"
              + " join ledger_account a on a.id = p.account_id where t.business_key = ?"
              + " order by p.amount_cents",
          row -> new Booking.Line(account(row), Money.ofCents(row.getLong("amount_cents"))),
          key);
    }
  }

  private static LedgerAccount account(ResultSet row) throws SQLException {
    return new LedgerAccount(
        row.getString("operator"),
        LedgerAccount.Kind.valueOf(row.getString("kind")),
        UUID.fromString(row.getString("owner")));
  }

  /** What the account's owner may claim; 0 where nothing was ever posted. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Money balance(LedgerAccount account) {
    var query =
        account.kind().isKept()
            ? "select balance_cents from ledger_account where id = ?"
            : "select coalesce(sum(amount_cents), 0) from ledger_posting where account_id = ?";
    try (var sql = Sql.on(database)) {
      return sql.first(query, row -> Money.ofCents(row.getLong(1)), account.id())
          .orElse(Money.ZERO);
    }
  }

  /** The last postings to an account, the newest first. */
  public List<Posted> history(LedgerAccount account, int most) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select t.event, p.amount_cents, t.happened_at from ledger_posting p"
              + " join ledger_transaction t on t.id = p.transaction_id"
              + " where p.account_id = ? order by t.happened_at desc, t.id desc limit ?",
          row ->
              new Posted(
                  row.getString("event"),
                  Money.ofCents(row.getLong("amount_cents")),
                  Sql.instant(row, "happened_at")),
          account.id(),
          most);
    }
  }

  private boolean isNew(Sql sql, UUID id, Booking booking) {
    var row = LedgerRows.transaction(id, booking, clock.instant());
    return sql.update("insert ignore" + LedgerRows.TRANSACTION, row) == 1;
  }

  /** The locking read sees what others committed after this transaction began. */
  private static void requireSame(Sql sql, Booking booking) {
    var booked =
        sql.first(
            "select body_sha256 from ledger_transaction"
                + " where business_key = ? lock in share mode",
            row -> row.getString(1),
            booking.key());
    if (!LedgerRows.hash(booking).equals(booked.orElseThrow())) {
      throw Refused.rule("ledger.key.used", booking.key());
    }
  }

  private static void move(Sql sql, Booking.Line line, Money credit) {
    if (!line.account().kind().isKept() || isMoved(sql, line, credit)) {
      return;
    }
    open(sql, line.account());
    if (!isMoved(sql, line, credit)) {
      throw Refused.rule("ledger.insufficient");
    }
  }

  /** The one statement that both asks and moves. */
  private static boolean isMoved(Sql sql, Booking.Line line, Money credit) {
    var isGuarded = line.account().kind().isFloored() && line.amount().isNegative();
    var id = line.id();
    long amount = line.amount().cents();
    int moved =
        isGuarded
            ? sql.update(PAY, amount, credit.cents(), id, credit.cents(), amount)
            : sql.update(LedgerRows.MOVE, amount, id);
    return moved == 1;
  }

  /** Accounts are hardly ever missing; so they are opened only where one was found to be. */
  private static void post(Sql sql, UUID transaction, List<Booking.Line> lines) {
    try {
      insert(sql, transaction, lines);
    } catch (Sql.Failure e) {
      if (!Causes.isOrphan(e)) {
        throw e;
      }
      lines.forEach(line -> open(sql, line.account()));
      insert(sql, transaction, lines);
    }
  }

  private static void insert(Sql sql, UUID transaction, List<Booking.Line> lines) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < lines.size(); i++) {
      Collections.addAll(values, LedgerRows.posting(transaction, i + 1, lines.get(i)));
    }
    var places = Collections.nCopies(lines.size(), LedgerRows.PLACE);
    sql.update(LedgerRows.POSTINGS + String.join(", ", places), values.toArray());
  }

  private static void open(Sql sql, LedgerAccount account) {
    sql.update(LedgerRows.OPEN, LedgerRows.account(account));
  }
}
