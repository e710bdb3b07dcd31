package org.citycabinet.ticketing.fleet;

import java.util.regex.Pattern;
import org.citycabinet.words.Refused;

/**
 * A vehicle's number (RIG-54).
 *
 * @param digits five of them
 */
public record VehicleNumber(String digits) {
  /** Where the code on a vehicle leads: the operator's code, then the number. */
  static final String ADDRESS = "/travel/board?operator=%s&vehicle=%s";

  private static final String FIELD = "vehicle";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{5}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0-]+");
  private static final Pattern SIGN =
      Pattern.compile(
          "https?://[^/?#\\s]{1,200}/travel/board\\?operator=([a-z0-9-]{1,40})&vehicle=([0-9]{5})");

  /**
   * Refuses what are not five digits.
   *
   * @throws Refused at the field {@code vehicle}
   */
  public VehicleNumber {
    if (digits == null || !DIGITS.matcher(digits).matches()) {
      throw Refused.field(FIELD, "fleet.vehicle.number.wrong");
    }
  }

  /**
   * The number that somebody typed or scanned: five digits, blanks aside, or what the code on a
   * vehicle says. Its host does not matter: signs outlive addresses.
   *
   * @param operator whose vehicles count
   * @throws Refused at the field {@code vehicle} where it is neither, or another operator's
   */
  public static VehicleNumber of(String operator, String text) {
    var plain = text == null ? "" : text.strip();
    var sign = SIGN.matcher(plain);
    if (!sign.matches()) {
      return new VehicleNumber(BLANKS.matcher(plain).replaceAll(""));
    }
    if (!sign.group(1).equals(operator)) {
      throw Refused.field(FIELD, "fleet.vehicle.foreign");
    }
    return new VehicleNumber(sign.group(2));
  }

  /** Whether that text is what the code on a vehicle says, and not typed. */
  public static boolean isSign(String text) {
    return text != null && SIGN.matcher(text.strip()).matches();
  }
}
