package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;

/**
 * For whom letters with a code are yet to be printed: accounts that came by a file. A code stands
 * on its letter only, so it is made when the letter is.
 */
@ApplicationScoped
@Transactional
class LettersDue {
  @Inject Database database;

  @Inject Clock clock;

  /** Whose letter is due, and at which address. */
  record Due(UUID account, UUID contract) {}

  /** An account needs a letter. */
  void note(String operator, Due due) {
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert ignore into letter_due values (?, ?, ?, ?)",
          due.account(),
          due.contract(),
          operator,
          clock.instant());
    }
  }

  /** How many an operator has to print. */
  int count(String operator) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from letter_due where operator = ?", row -> row.getInt(1), operator)
          .orElseThrow();
    }
  }

  /** The first that are due, and are due no more: whoever asks prints them. */
  List<Due> draw(String operator, int most) {
    try (var sql = Sql.on(database)) {
      var drawn =
          sql.list(
              "select account, contract_id from letter_due where operator = ?"
                  + " order by noted_at, account limit "
                  + most
                  + " for update",
              row -> new Due(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))),
              operator);
      sql.updateAll(
          "delete from letter_due where account = ? and contract_id = ?",
          drawn.stream().map(due -> new Object[] {due.account(), due.contract()}).toList());
      return drawn;
    }
  }
}
