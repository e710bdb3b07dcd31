package org.citycabinet.sandbox;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Base 32 of RFC 4648, in which authenticator secrets are written. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /**
   * The bytes that the text stands for; case and padding do not matter.
   *
   * @throws IllegalArgumentException where a character is not of the alphabet
   */
  static byte[] decode(String text) {
    var digits = text.toUpperCase(Locale.ROOT).replace("=", "").replace(" ", "");
    var bytes = ByteBuffer.allocate(digits.length() * 5 / 8);
    long bits = 0;
    int held = 0;
    for (int i = 0; i < digits.length(); i++) {
      bits = bits << 5 | digit(digits.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.put((byte) (bits >> held));
        bits &= (1L << held) - 1;
      }
    }
    return bytes.array();
  }

  private static int digit(char character) {
    var digit = ALPHABET.indexOf(character);
    if (digit < 0) {
      throw new IllegalArgumentException("Not of base 32: " + character);
    }
    return digit;
  }
}
