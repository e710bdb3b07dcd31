package org.citycabinet.ticketing.fare;

import java.util.Optional;
import org.citycabinet.words.Money;

/**
 * What a single trip takes from a wallet (SIA-03).
 *
 * @param charged the fare after the discount
 * @param left the balance after it; below 0 where the trip is on credit
 */
public record WalletFare(Money charged, Money left) {

  /**
   * Takes a fare from a balance.
   *
   * @param balance below 0 while an earlier trip on credit is not covered yet
   * @param fare 0 or more
   * @param personalised whether the holder is known; only they travel on credit, one trip at a time
   *     (SIA-05)
   * @return empty where the wallet does not cover the fare and no credit is due
   */
  public static Optional<WalletFare> take(Money balance, Money fare, boolean personalised) {
    var left = balance.minus(fare);
    var covered = fare.isZero() || !left.isNegative();
    var onCredit = personalised && !balance.isNegative();
    return covered || onCredit ? Optional.of(new WalletFare(fare, left)) : Optional.empty();
  }

  /** Whether the trip is on credit until the next top-up. */
  public boolean isOnCredit() {
    return left.isNegative() && !charged.isZero();
  }
}
