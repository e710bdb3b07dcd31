package org.citycabinet.ticketing.fare;

import org.citycabinet.words.Money;

/** Of what a refund is a percentage. Every amount is rounded once, at the end. */
public enum RefundShare {
  /** There is none. */
  NOTHING {
    @Override
    public Money of(Money price, int percent, int unitsLeft, int units) {
      return Money.ZERO;
    }
  },
  /** The whole price (RIG-74.1). */
  PRICE {
    @Override
    public Money of(Money price, int percent, int unitsLeft, int units) {
      return price.share(percent, 100);
    }
  },
  /** Price ÷ units × units left, counted after the day of the request (RIG-74.2). */
  UNITS_LEFT {
    @Override
    public Money of(Money price, int percent, int unitsLeft, int units) {
      return price.share((long) percent * unitsLeft, 100L * units);
    }
  },
  /** The same, counted from the day on which the card was retained, included (RIG-69). */
  UNITS_LEFT_AT_RETENTION {
    @Override
    public Money of(Money price, int percent, int unitsLeft, int units) {
      return UNITS_LEFT.of(price, percent, unitsLeft, units);
    }
  };

  /**
   * The amount that is paid back.
   *
   * @param percent 0 to 100
   * @param unitsLeft days or tickets not used
   * @param units days or tickets of the whole, at least 1
   */
  public abstract Money of(Money price, int percent, int unitsLeft, int units);
}
