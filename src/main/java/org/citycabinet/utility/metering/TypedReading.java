package org.citycabinet.utility.metering;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.citycabinet.words.Refused;

/** Turns what a person types off a meter's face into a number (LUD-17). */
final class TypedReading {

  private static final String READING = "reading";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:[.,](\\d*))?");

  private TypedReading() {}

  /**
   * The number typed, with exactly {@code decimals} decimals.
   *
   * <p>Leading zeros, blanks anywhere and a missing fraction are fine; point and comma mean the
   * same. More decimals than the meter shows are refused rather than rounded: they mean that the
   * sign stands in the wrong place.
   *
   * @param digits how many whole digits the meter shows
   * @param decimals how many decimals the meter shows
   * @throws Refused at the field {@code reading} where it is empty, no number or too long
   */
  static BigDecimal parse(String typed, int digits, int decimals) {
    return parse(READING, typed, digits, decimals);
  }

  /** The same at another field. */
  static BigDecimal parse(String field, String typed, int digits, int decimals) {
    var compact = BLANKS.matcher(typed == null ? "" : typed).replaceAll("");
    if (compact.isEmpty()) {
      throw Refused.field(field, "metering.refused.empty");
    }
    var match = NUMBER.matcher(compact);
    if (!match.matches()) {
      throw Refused.field(field, "metering.refused.number");
    }
    var fraction = match.group(2) == null ? "" : match.group(2);
    return fitting(field, new BigDecimal(match.group(1) + "." + fraction + "0"), digits, decimals);
  }

  private static BigDecimal fitting(String field, BigDecimal value, int digits, int decimals) {
    if (value.compareTo(BigDecimal.TEN.pow(digits)) >= 0) {
      throw Refused.field(field, "metering.refused.digits", digits);
    }
    if (value.stripTrailingZeros().scale() > decimals) {
      throw Refused.field(field, "metering.refused.decimals", decimals);
    }
    return value.setScale(decimals);
  }
}
