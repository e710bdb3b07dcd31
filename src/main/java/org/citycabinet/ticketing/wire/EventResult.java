package org.citycabinet.ticketing.wire;

import java.util.Arrays;
import java.util.Optional;

/** What a device decided by itself, as the number that the BoB standard gives it. */
public enum EventResult {
  /** Let on. */
  SUCCESS(0),
  /** Refused for a reason not listed here. */
  OTHER(1),
  /** Not valid here. */
  PLACE(2),
  /** Not valid now. */
  TIME(3),
  /** The carrier's header is broken. */
  HEADER(4),
  /** The issuer's signature is not good. */
  ISSUER_SIGNATURE(5),
  /** The device's signature is not good. */
  DEVICE_SIGNATURE(6),
  /** The medium is on the blocklist. */
  BLOCKED(7),
  /** Used before, by another. */
  PASSBACK(8),
  /** Looks like fraud. */
  FRAUD(9);

  private final int code;

  EventResult(int code) {
    this.code = code;
  }

  /** The number, 0 to 9. */
  public int code() {
    return code;
  }

  /** The result of that number; empty where there is none. */
  public static Optional<EventResult> of(int code) {
    return Arrays.stream(values()).filter(result -> result.code == code).findFirst();
  }
}
