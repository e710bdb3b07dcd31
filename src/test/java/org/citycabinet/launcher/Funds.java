package org.citycabinet.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Money on cards of the demonstration that nobody keeps. */
final class Funds {
  private static final String MEDIA = " from medium where operator = 'siauliai' and number like ";

  private Funds() {}

  /**
   * Each of the cards holds 200 euros more, paid at a counter.
   *
   * @param like the numbers of the cards, as a pattern of SQL
   */
  static void fill(Product product, String like) throws SQLException {
    for (String medium : product.read("select id" + MEDIA + "'" + like + "'")) {
      // An account has the identifier that the ledger makes of its name.
      var wallet = UUID.nameUUIDFromBytes(("siauliai/WALLET/" + medium).getBytes(UTF_8));
      product.write(
          "insert into ledger_account (id, operator, kind, owner, balance_cents) values"
              + " ('%s', 'siauliai', 'WALLET', '%s', 20000)".formatted(wallet, medium));
      product.write(
          ("insert into ledger_transaction"
                  + " (id, business_key, event, body_sha256, booked_at, happened_at) values"
                  + " ('%s', 'faults:%s', 'wallet.top-up', repeat('0', 64),"
                  + " utc_timestamp(6), utc_timestamp(6))")
              .formatted(medium, medium));
      product.write(
          ("insert into ledger_posting (transaction_id, line, account_id, amount_cents)"
                  + " select '%s', if(kind = 'WALLET', 1, 2), id, if(kind = 'WALLET', 20000, -20000)"
                  + " from ledger_account where operator = 'siauliai'"
                  + " and (owner = '%s' and kind = 'WALLET' or kind = 'COUNTER')")
              .formatted(medium, medium));
    }
    assertEquals(List.of(), product.brokenInvariants());
  }
}
