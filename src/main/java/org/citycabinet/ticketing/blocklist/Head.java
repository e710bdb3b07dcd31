package org.citycabinet.ticketing.blocklist;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest version of an operator's list.
 *
 * @param operator the operator's code
 * @param version from 1 on, only growing
 * @param oldestBase the oldest version to which there still is a delta
 * @param issuedAt when it was made, whole seconds
 * @param limit no serial from this one on had been issued then
 */
record Head(String operator, long version, long oldestBase, Instant issuedAt, long limit) {

  /** There is a newer version before this has passed, even if nothing changed. */
  static final Duration NEXT_UPDATE = Duration.ofDays(1);

  /** A vehicle that cannot reach the server for so long still uses its list. */
  static final Duration VALID = Duration.ofDays(3);

  /** A quiet list is signed anew after this, long before its next update is due. */
  private static final Duration REFRESH = Duration.ofHours(12);

  /** Devices ask no more often than this. */
  static final int MINIMUM_WAIT_SECONDS = 30;

  boolean isDue(Instant now) {
    return !now.isBefore(issuedAt.plus(REFRESH));
  }

  /** Whether a delta can lead there from that version. */
  boolean isReachedFrom(long base) {
    return base >= oldestBase && base <= version;
  }
}
