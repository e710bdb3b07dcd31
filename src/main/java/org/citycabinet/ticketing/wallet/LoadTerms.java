package org.citycabinet.ticketing.wallet;

import java.time.Duration;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * What an operator's terms say about stored value bought online.
 *
 * @param clause of the operator's terms
 * @param collectWithin how long it waits in the vehicles' lists (SIA-12)
 * @param least the least top-up
 * @param most the greatest top-up
 * @param hold how long a top-up can be paid for once it is chosen
 */
public record LoadTerms(
    String clause, Duration collectWithin, Money least, Money most, Duration hold) {

  /**
   * Makes sure that such an amount can be topped up.
   *
   * @throws Refused at the field {@code amount}
   */
  public void check(Money amount) {
    if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
      throw Refused.field("amount", "wallet.amount.range", least.euros(), most.euros());
    }
  }
}
