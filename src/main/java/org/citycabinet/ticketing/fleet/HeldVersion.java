package org.citycabinet.ticketing.fleet;

import java.time.Instant;

/**
 * The blocklist that a device holds, as it is known from its words or from what it asks for.
 *
 * @param version its version, 0 where the device has none
 * @param at when the server learned of it
 * @param said what the device said of it; null where it is only known from a request
 */
record HeldVersion(long version, Instant at, Said said) {

  /**
   * What a device says of its list.
   *
   * @param appliedAt when it took it into use, by its own clock
   * @param flaw why it refused the last list that it was sent; null where it took it
   */
  record Said(Instant appliedAt, String flaw) {}

  /** The same, where the other one was known before: what was said of the same version stays. */
  HeldVersion after(HeldVersion older) {
    boolean repeats = said == null && older != null && older.version() == version;
    return repeats ? new HeldVersion(version, at, older.said()) : this;
  }
}
