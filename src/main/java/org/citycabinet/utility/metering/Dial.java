package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.citycabinet.words.Refused;

/**
 * How the registers of a meter count.
 *
 * @param digits whole digits, 1 to 9
 * @param decimals digits after the decimal sign, 0 to 3
 * @param multiplier how many units one step of the register stands for; more than 1 behind a
 *     current transformer
 */
public record Dial(int digits, int decimals, BigDecimal multiplier) {

  static final int MOST_DIGITS = 9;
  static final int MOST_DECIMALS = 3;

  public Dial {
    if (digits < 1 || digits > MOST_DIGITS || decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(digits + " digits and " + decimals + " decimals");
    }
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("multiplier " + multiplier);
    }
  }

  /**
   * The number that a person typed off the face (LUD-17).
   *
   * @throws Refused at the field {@code reading} where it is no reading of this dial
   */
  public BigDecimal parse(String typed) {
    return TypedReading.parse(typed, digits, decimals);
  }

  /** The same, refused at another field. */
  public BigDecimal parse(String field, String typed) {
    return TypedReading.parse(field, typed, digits, decimals);
  }

  /** Whether the other counts the same. */
  boolean isLike(Dial other) {
    return digits == other.digits
        && decimals == other.decimals
        && multiplier.compareTo(other.multiplier) == 0;
  }

  /** The first number that does not fit: there the register starts from zero again. */
  public BigDecimal capacity() {
    return BigDecimal.TEN.pow(digits);
  }

  /** What was used between two numbers; a register that runs back used nothing. */
  BigDecimal used(BigDecimal earlier, BigDecimal later) {
    return units(later.subtract(earlier).max(BigDecimal.ZERO));
  }

  /** What was used where the register went past its highest number in between. */
  BigDecimal usedRoundTheClock(BigDecimal earlier, BigDecimal later) {
    return units(later.add(capacity()).subtract(earlier));
  }

  /** By how much the register goes on while so many units are used, rounded half-up. */
  BigDecimal steps(BigDecimal units) {
    return units.divide(multiplier, decimals, RoundingMode.HALF_UP);
  }

  private BigDecimal units(BigDecimal steps) {
    var units = steps.multiply(multiplier.stripTrailingZeros());
    return units.setScale(Math.max(steps.scale(), units.scale()));
  }
}
