package org.citycabinet.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A card with money on it.
 *
 * @param medium its identifier
 * @param number what stands on it
 */
public record Purse(UUID medium, String number) {
  private static final long FILLED_CENTS = 1_000_000;
  private static final int PORTION = 1_000;

  /** Issues so many at once, with their money booked. */
  public static List<Purse> issue(Connection database, String operator, String letter, int count)
      throws SQLException {
    var purses = new ArrayList<Purse>();
    for (int i = 0; i < count; i++) {
      purses.add(new Purse(UUID.randomUUID(), "%s%07d".formatted(letter, i)));
    }
    database.setAutoCommit(false);
    open(database, LedgerAccount.counter(operator), "null");
    new Rows(database, operator).write(purses);
    database.commit();
    database.setAutoCommit(true);
    return purses;
  }

  private static void open(Connection database, LedgerAccount account, String balance)
      throws SQLException {
    try (var row = database.prepareStatement(Rows.ACCOUNT.formatted(balance))) {
      Rows.account(row, account);
      row.executeBatch();
    }
  }

  /** The rows that a card with money has. */
  private record Rows(Connection database, String operator) {
    static final String ACCOUNT =
        "insert ignore into ledger_account (id, operator, kind, owner, balance_cents)"
            + " values (?, ?, ?, ?, %s)";

    void write(List<Purse> purses) throws SQLException {
      long serial = nextSerial();
      try (var medium = database.prepareStatement(MEDIUM);
          var account = database.prepareStatement(ACCOUNT.formatted(FILLED_CENTS));
          var booking = database.prepareStatement(BOOKING);
          var posting = database.prepareStatement(POSTING)) {
        for (int i = 0; i < purses.size(); i++) {
          medium(medium, purses.get(i), serial + i);
          account(account, LedgerAccount.wallet(operator, purses.get(i).medium()));
          booked(booking, posting, purses.get(i));
          if (i % PORTION == PORTION - 1 || i == purses.size() - 1) {
            for (var statement : List.of(medium, account, booking, posting)) {
              statement.executeBatch();
            }
          }
        }
      }
    }

    private static final String MEDIUM =
        "insert into medium (id, operator, number, kind, issue_serial, issued_on, version)"
            + " values (?, ?, ?, 'CARD', ?, current_date, 1)";
    private static final String BOOKING =
        "insert into ledger_transaction"
            + " (id, business_key, event, body_sha256, booked_at, happened_at)"
            + " values (?, ?, 'wallet.top-up', repeat('0', 64), utc_timestamp(6), utc_timestamp(6))";
    private static final String POSTING =
        "insert into ledger_posting (transaction_id, line, account_id, amount_cents)"
            + " values (?, ?, ?, ?)";

    private long nextSerial() throws SQLException {
      try (var counter = database.createStatement();
          var last =
              counter.executeQuery(
                  "select coalesce(max(issue_serial), 0) + 1000000 from medium where operator = '"
                      + operator
                      + "'")) {
        last.next();
        return last.getLong(1);
      }
    }

    private void medium(PreparedStatement row, Purse purse, long serial) throws SQLException {
      row.setString(1, purse.medium().toString());
      row.setString(2, operator);
      row.setString(3, purse.number());
      row.setLong(4, serial);
      row.addBatch();
    }

    static void account(PreparedStatement row, LedgerAccount account) throws SQLException {
      row.setString(1, account.id().toString());
      row.setString(2, account.operator());
      row.setString(3, account.kind().name());
      row.setString(4, account.owner().toString());
      row.addBatch();
    }

    private void booked(PreparedStatement booking, PreparedStatement posting, Purse purse)
        throws SQLException {
      var id = UUID.randomUUID().toString();
      booking.setString(1, id);
      booking.setString(2, "bench:" + purse.medium());
      booking.addBatch();
      post(posting, id, 1, LedgerAccount.counter(operator), -FILLED_CENTS);
      post(posting, id, 2, LedgerAccount.wallet(operator, purse.medium()), FILLED_CENTS);
    }

    private static void post(
        PreparedStatement row, String booking, int line, LedgerAccount account, long cents)
        throws SQLException {
      row.setString(1, booking);
      row.setInt(2, line);
      row.setString(3, account.id().toString());
      row.setLong(4, cents);
      row.addBatch();
    }
  }
}
