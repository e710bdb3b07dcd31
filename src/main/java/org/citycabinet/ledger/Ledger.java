package org.citycabinet.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.database.Retried;
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
  @PersistenceContext EntityManager entities;
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
    var id = Ids.next();
    if (!isNew(id, booking)) {
      requireSame(booking);
      return false;
    }
    booking.lines().forEach(this::move);
    post(id, booking.lines());
    return true;
  }

  /**
   * Books the opposite of a transaction in which one account gave all that others got.
   *
   * @param key the key of that transaction
   * @param undoing the key under which its opposite is booked, once
   * @throws IllegalArgumentException where there is no such transaction
   */
  public void undo(String key, String undoing, String event) {
    List<?> rows =
        query(
                "select a.operator, a.kind, a.owner, p.amount_cents from ledger_posting p"
                    + " join ledger_transaction t on t.id = p.transaction_id"
                    + " join ledger_account a on a.id = p.account_id where t.business_key = ?1"
                    + " order by p.amount_cents",
                key)
            .getResultList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("nothing is booked under " + key);
    }
    var booking = Booking.of(undoing, event);
    var giver = account((Object[]) rows.get(0));
    rows.stream()
        .skip(1)
        .map(Object[].class::cast)
        .forEach(row -> booking.move(Money.ofCents(cents(row[3])), account(row), giver));
    book(booking);
  }

  private static LedgerAccount account(Object[] row) {
    return new LedgerAccount(
        (String) row[0],
        LedgerAccount.Kind.valueOf((String) row[1]),
        UUID.fromString(row[2].toString()));
  }

  private static long cents(Object value) {
    return ((Number) value).longValue();
  }

  /** What the account's owner may claim; 0 where nothing was ever posted. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Money balance(LedgerAccount account) {
    var sql =
        account.kind().isKept()
            ? "select balance_cents from ledger_account where id = ?1"
            : "select coalesce(sum(amount_cents), 0) from ledger_posting where account_id = ?1";
    List<?> found = query(sql, account.id()).getResultList();
    return found.isEmpty() ? Money.ZERO : Money.ofCents(((Number) found.get(0)).longValue());
  }

  /** The last postings to an account, the newest first. */
  public List<Posted> history(LedgerAccount account, int most) {
    List<?> rows =
        query(
                "select t.event, p.amount_cents, t.happened_at from ledger_posting p"
                    + " join ledger_transaction t on t.id = p.transaction_id"
                    + " where p.account_id = ?1 order by t.happened_at desc, t.id desc limit "
                    + most,
                account.id())
            .getResultList();
    return rows.stream().map(row -> posted((Object[]) row)).toList();
  }

  private static Posted posted(Object[] row) {
    var happenedAt = ((Timestamp) row[2]).toLocalDateTime();
    return new Posted(
        (String) row[0],
        Money.ofCents(((Number) row[1]).longValue()),
        new InstantConverter().convertToEntityAttribute(happenedAt));
  }

  /**
   * Lets an account go below 0 by so much; 0 takes the credit away from the next booking on.
   *
   * @throws IllegalArgumentException where the credit is negative
   */
  public void allowCredit(LedgerAccount account, Money credit) {
    if (credit.isNegative()) {
      throw new IllegalArgumentException("No credit is below 0: " + credit);
    }
    open(account);
    query("update ledger_account set credit_cents = ?2 where id = ?1", account.id(), credit.cents())
        .executeUpdate();
  }

  /** Takes away what {@link #allowCredit} gave; without it nothing happens. */
  public void endCredit(LedgerAccount account) {
    query(
            "update ledger_account set credit_cents = 0 where id = ?1 and credit_cents > 0",
            account.id())
        .executeUpdate();
  }

  private boolean isNew(UUID id, Booking booking) {
    var now = clock.instant();
    return query(
                "insert ignore into ledger_transaction"
                    + " (id, business_key, event, body_sha256, booked_at, happened_at)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                id,
                booking.key(),
                booking.event(),
                hash(booking),
                new InstantConverter().convertToDatabaseColumn(now),
                new InstantConverter().convertToDatabaseColumn(booking.happenedAt().orElse(now)))
            .executeUpdate()
        == 1;
  }

  /** The locking read sees what others committed after this transaction began. */
  private void requireSame(Booking booking) {
    var booked =
        query(
                "select body_sha256 from ledger_transaction"
                    + " where business_key = ?1 lock in share mode",
                booking.key())
            .getSingleResult();
    if (!hash(booking).equals(booked)) {
      throw Refused.rule("ledger.key.used", booking.key());
    }
  }

  private void move(Booking.Line line) {
    var account = line.account();
    if (!account.kind().isKept()) {
      open(account);
    } else if (!add(line)) {
      open(account);
      if (!add(line)) {
        throw Refused.rule("ledger.insufficient");
      }
    }
  }

  /** The one statement that both asks and moves. */
  private boolean add(Booking.Line line) {
    var guard =
        line.account().kind().isFloored() && line.amount().isNegative()
            ? " and balance_cents + credit_cents + ?2 >= 0"
            : "";
    return query(
                "update ledger_account set balance_cents = balance_cents + ?2 where id = ?1"
                    + guard,
                line.account().id(),
                line.amount().cents())
            .executeUpdate()
        == 1;
  }

  private void open(LedgerAccount account) {
    query(
            "insert ignore into ledger_account (id, operator, kind, owner, balance_cents)"
                + " select ?1, ?2, ?3, ?4, "
                + (account.kind().isKept() ? "0" : "null")
                + " from dual where not exists (select 1 from ledger_account where id = ?1)",
            account.id(),
            account.operator(),
            account.kind().name(),
            account.owner())
        .executeUpdate();
  }

  private void post(UUID transaction, List<Booking.Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      query(
              "insert into ledger_posting (transaction_id, line, account_id, amount_cents)"
                  + " values (?1, ?2, ?3, ?4)",
              transaction,
              i + 1,
              lines.get(i).account().id(),
              lines.get(i).amount().cents())
          .executeUpdate();
    }
  }

  private Query query(String sql, Object... parameters) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      var value = parameters[i];
      query.setParameter(i + 1, value instanceof UUID id ? id.toString() : value);
    }
    return query;
  }

  static String hash(Booking booking) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(booking.body().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
