package org.citycabinet.identity;

import java.io.ByteArrayOutputStream;

/** Base 32 (RFC 4648) without padding, as authenticator programs write their secrets. */
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xFF);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(LETTERS.charAt((buffer >> (bits - 5)) & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt((buffer << (5 - bits)) & 31)).toString();
  }

  static byte[] decode(String text) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = (buffer << 5) | LETTERS.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
      }
    }
    return bytes.toByteArray();
  }
}
