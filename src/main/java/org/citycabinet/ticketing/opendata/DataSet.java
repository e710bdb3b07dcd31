package org.citycabinet.ticketing.opendata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file to download. */
final class DataSet {
  private final String operator;
  private final byte[] bytes;
  private final String digest;
  private final Instant inForceAt;

  /**
   * A file.
   *
   * @param operator the code of whose it is
   * @param bytes its content
   * @param inForceAt the first instant at which what it says is in force
   */
  DataSet(String operator, byte[] bytes, Instant inForceAt) {
    this.operator = operator;
    this.bytes = bytes.clone();
    this.inForceAt = inForceAt;
    try {
      digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The operator's code as the terms spell it; callers may spell it otherwise. */
  String operator() {
    return operator;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 of its content in hexadecimal digits. */
  String digest() {
    return digest;
  }

  Instant inForceAt() {
    return inForceAt;
  }
}
