package org.citycabinet.ticketing.fare;

import org.citycabinet.words.Money;

/**
 * What a buyer pays on top of the price (VEN-20).
 *
 * @param percent of the price, 0 to 100
 * @param minimum the least it is, unless the price is 0
 */
public record Commission(int percent, Money minimum) {

  /** The commission on that price; none on a price of 0. */
  public Money on(Money price) {
    return price.isZero() ? Money.ZERO : price.share(percent, 100).atLeast(minimum);
  }
}
