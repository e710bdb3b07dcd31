package org.citycabinet.identity;

import java.security.SecureRandom;
import java.util.Locale;

/** A secret that people copy from paper: capital letters and digits in groups of four. */
final class HumanCode {
  private static final SecureRandom RANDOM = new SecureRandom();

  private HumanCode() {}

  /** A new one that carries that many random bytes. */
  static String make(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base32.encode(random).replaceAll("(.{4})(?=.)", "$1-");
  }

  /**
   * As it is compared, however it was typed. Neither zero nor one is ever in a code, so that
   * whoever writes them means the letters that look alike.
   */
  static String plain(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replace('0', 'O')
        .replace('1', 'I')
        .replaceAll("[^A-Z2-7]", "");
  }
}
