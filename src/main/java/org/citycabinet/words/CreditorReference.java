package org.citycabinet.words;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The reference by which a payment finds what it is for: ISO 11649, {@code RF}, two check digits,
 * and up to 21 letters and digits, such as those of an invoice’s number.
 */
public final class CreditorReference {
  private static final String PREFIX = "RF";
  private static final int LONGEST_BODY = 21;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int WHOLE = 98;

  private CreditorReference() {}

  /** What of a number goes into the reference: its letters A to Z and digits, in capitals. */
  public static String body(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /** The reference for a number; empty where that is too long for one. */
  public static Optional<String> of(String number) {
    var body = body(number);
    if (body.isEmpty() || body.length() > LONGEST_BODY) {
      return Optional.empty();
    }
    int check = WHOLE - remainder(body + PREFIX + "00");
    return Optional.of("%s%02d%s".formatted(PREFIX, check, body));
  }

  /** In groups of four, as it is printed. */
  public static String printed(String reference) {
    return reference.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /**
   * What a reference that a payer gave is about.
   *
   * @return the letters and digits of a number; empty where it is no such reference, or its check
   *     digits say that something in it is wrong
   */
  public static Optional<String> read(String given) {
    var bare = body(given);
    boolean shaped = bare.matches("RF\\d\\d[A-Z0-9]{1,21}");
    return shaped && remainder(bare.substring(4) + bare.substring(0, 4)) == 1
        ? Optional.of(bare.substring(4))
        : Optional.empty();
  }

  /** Letters count as 10 to 35. */
  private static int remainder(String text) {
    var digits = new StringBuilder();
    text.chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}
