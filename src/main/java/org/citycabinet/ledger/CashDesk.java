package org.citycabinet.ledger;

import org.citycabinet.words.Money;

/** Where the cash lies that a member of staff takes in or gives out; a port that tills fill. */
@FunctionalInterface
public interface CashDesk {
  /**
   * The account of the caller's cash.
   *
   * @param operator whose cash
   * @param out how much goes out of it; 0 where some comes in
   */
  LedgerAccount cash(String operator, Money out);
}
