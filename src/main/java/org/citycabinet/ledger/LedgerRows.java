package org.citycabinet.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** How accounts, transactions and postings stand in their tables. */
final class LedgerRows {
  /** One that is there stays as it is. */
  static final String OPEN =
      "insert ignore into ledger_account (id, operator, kind, owner, balance_cents)"
          + " values (?, ?, ?, ?, ?)";

  static final String MOVE =
      "update ledger_account set balance_cents = balance_cents + ? where id = ?";

  /** What follows {@code insert}, or {@code insert ignore} where the key may be used. */
  static final String TRANSACTION =
      " into ledger_transaction (id, business_key, event, body_sha256, booked_at, happened_at)"
          + " values (?, ?, ?, ?, ?, ?)";

  /** What a {@link #PLACE} for each posting follows. */
  static final String POSTINGS =
      "insert into ledger_posting (transaction_id, line, account_id, amount_cents) values ";

  static final String PLACE = "(?, ?, ?, ?)";

  private LedgerRows() {}

  static Object[] account(LedgerAccount account) {
    return new Object[] {
      account.id(),
      account.operator(),
      account.kind(),
      account.owner(),
      account.kind().isKept() ? 0L : null
    };
  }

  static Object[] transaction(UUID id, Booking booking, Instant now) {
    return new Object[] {
      id, booking.key(), booking.event(), hash(booking), now, booking.happenedAt().orElse(now)
    };
  }

  /** A posting; the first line of its transaction is 1. */
  static Object[] posting(UUID transaction, int line, Booking.Line posted) {
    return new Object[] {transaction, line, posted.id(), posted.amount().cents()};
  }

  /** By which a booking is known again. */
  static String hash(Booking booking) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(booking.body().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
