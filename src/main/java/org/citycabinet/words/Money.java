package org.citycabinet.words;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount of euros in whole cents; may be negative.
 *
 * <p>A computed share is rounded half-up to a whole cent, once, at the end.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money>, Serializable {

  private static final int MOST_DIGITS = 18;

  /** No money. */
  public static final Money ZERO = new Money(0);

  /** An amount of that many cents. */
  public static Money ofCents(long cents) {
    return new Money(cents);
  }

  /**
   * An amount written in euros with a decimal point, such as {@code 2.85}.
   *
   * @throws ArithmeticException where the text has a fraction of a cent, or is too large an amount
   * @throws NumberFormatException where the text is not a number
   */
  public static Money euro(String euros) {
    var amount = new BigDecimal(euros);
    // A few letters such as 1e9999999 would be worked out to ten million digits.
    if ((long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new ArithmeticException("too large an amount");
    }
    return new Money(amount.movePointRight(2).longValueExact());
  }

  /**
   * The sum of both.
   *
   * @throws ArithmeticException where the sum does not fit
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  /** What remains after the other is taken away; may be negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  /** This amount so many times. */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(cents, factor));
  }

  /**
   * The part {@code numerator ÷ denominator} of this amount, rounded half-up to a whole cent.
   *
   * @param denominator greater than 0
   */
  public Money share(long numerator, long denominator) {
    var exact =
        new BigDecimal(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(numerator)))
            .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP);
    return new Money(exact.longValueExact());
  }

  /** The greater of both. */
  public Money atLeast(Money other) {
    return cents >= other.cents ? this : other;
  }

  /** Whether it is below 0. */
  public boolean isNegative() {
    return cents < 0;
  }

  /** Whether it is exactly 0. */
  public boolean isZero() {
    return cents == 0;
  }

  /** The amount in euros, with two decimals. */
  public BigDecimal euros() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
