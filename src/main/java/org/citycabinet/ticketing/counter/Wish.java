package org.citycabinet.ticketing.counter;

import java.io.Serializable;
import org.citycabinet.words.Money;

/**
 * Something in the basket at a counter.
 *
 * @param product the code of the product; null for a top-up of stored value
 * @param quantity how many
 * @param amount how much is topped up; null for a product
 */
public record Wish(String product, int quantity, Money amount) implements Serializable {

  static Wish topUp(Money amount) {
    return new Wish(null, 1, amount);
  }

  /** Whether stored value is wanted, and no ticket. */
  public boolean isTopUp() {
    return product == null;
  }
}
